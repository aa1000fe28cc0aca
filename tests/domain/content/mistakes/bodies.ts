import type { ContentKind } from '#domain/content/documents.ts';

/** What is written in a file of a kind, with the offending parts marked «so», and the rules they break, alone. */
export type Mistake = [kind: ContentKind, body: string, ...rules: string[]];

/** What makes an item whole, so that a mistake stands alone. */
export const why = '\n\n> Because.\n';
export const two = '- [x] A\n  > a\n- [ ] B\n  > b\n';
export const item = (body: string) => `## What? {#what}\n${body}`;

/** A scene with these choices, and its ending. */
export const scene = (choices: string) => `## Start {#start}\nRasa waits.\n\n${choices}\n\n## End {#end}\nShe goes.\n`;
export const toEnd = '- [Words](#end)\n  > a\n';
