import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenReply } from '#domain/items/item.ts';

/** An open reply beside the items of `sixItems`; what belongs to its key says canary. */
export const openItem: OpenReply = {
  kind: 'open-reply',
  id: 'reply',
  serves: ['bad-news-first'],
  stem: 'Write to her',
  setting: '',
  rewrite: '<p>It may take a little longer.</p>',
  criteria: [
    { text: 'canary says the day', why: '<p>canary “On the 14th.”</p>' },
    { text: 'canary says sorry', why: '<p>canary “I’m sorry.”</p>' },
  ],
  why: '<p>canary “It comes on the 14th, I’m sorry.”</p>',
};

const quiz = `---
title: The late lamp
lead: Two items, one of them in your own words.
serves: [put-it-right]
---
## What do you say first? {#first}
- [x] “Your lamp is late.”
  > It is what she needs.
- [ ] “Good news.”
  > It is not.

## Write to her {#late-lamp}
She ordered it for Friday. It comes on the 14th.

> rewrite: Dear Rasa, there is a slight delay.

- Says the day
  > “On the 14th.”
- Says sorry for her Friday
  > “You wanted it on Friday.”

> “It comes on the 14th, and you wanted it on Friday. I’m sorry.”
`;

/** Writes the quiz `late-lamp` into a site's content: a single choice, then an open reply. */
export const plantReply = (folder: string): Promise<void> => writeFile(join(folder, 'quizzes/en/late-lamp.md'), quiz);
