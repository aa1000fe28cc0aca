/** A text as it is compared: without regard to case, spaces, the shape of quotes, and marks around it. */
export const normalised = (text: string): string =>
  text
    // Before the form: that takes ´ for a space with a mark on it.
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”„«»]+|[\s"'“”„«».!?…,;:]+$/g, '');
