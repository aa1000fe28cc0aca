/**
 * Whether a click is the second of a double one. It was meant for what stood in this place before: what is new there
 * has not been read yet.
 */
export const isSecondTap = ({ detail }: { readonly detail: number }): boolean => detail > 1;
