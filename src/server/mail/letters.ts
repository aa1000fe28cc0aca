import { invitationDays, type MailKind, resetHours } from '#domain/mails/mail.ts';
import { givenName } from '#domain/people/given-name.ts';
import { escaped } from '#domain/shared/html.ts';
import { dueWords } from '#i18n/format.ts';
import { inLanguage } from '#i18n/in-language.ts';
import type { Language } from '#i18n/languages.ts';
import { m } from '#i18n/messages.ts';
import type { Letter } from '#usecases/mail-round.ts';

/** Who sends, and where they are found. */
export interface House {
  readonly company: string;
  readonly origin: string;
}

/** A mail in words. */
export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Words {
  readonly subject: string;
  readonly before: readonly string[];
  /** A list between the sentences. */
  readonly lines?: readonly string[];
  readonly link: { readonly label: string; readonly address: string };
  readonly after?: readonly string[];
}

/** Writes a mail in the language of its reader. */
export const write = (letter: Letter, house: House): Written =>
  inLanguage(letter.language as Language, () => {
    const words = wordsOf[letter.kind](letter, house);
    const parts = { hello: m.mail_hello({ name: givenName(letter.to.name) }), foot: m.mail_foot(house), ...words };
    return { subject: words.subject, text: asText(parts), html: asHtml(parts, letter.language) };
  });

const setup = ({ token }: Letter, { origin }: House) => `${origin}/setup/${token}`;

const wordsOf: Record<MailKind, (letter: Letter, house: House) => Words> = {
  invitation: (letter, house) => ({
    subject: m.mail_invitation_subject(house),
    before: [letter.by ? m.mail_invitation_by({ ...house, by: letter.by }) : m.mail_invitation_text(house)],
    link: { label: m.mail_invitation_do(), address: setup(letter, house) },
    after: [m.mail_invitation_days({ days: invitationDays, address: `${house.origin}/forgot` })],
  }),
  reset: (letter, house) => ({
    subject: m.mail_reset_subject(house),
    before: [letter.by ? m.mail_reset_by({ by: letter.by }) : m.mail_reset_asked()],
    link: { label: m.mail_reset_do(), address: setup(letter, house) },
    after: [m.mail_reset_hours({ hours: resetHours }), m.mail_reset_not_you()],
  }),
  reminder: ({ late, by }, house) => ({
    subject: m.mail_reminder_subject({ count: late.length }),
    before: [by ? m.mail_reminder_by({ by }) : m.mail_reminder_text()],
    lines: late.map(({ title, due, today }) => m.mail_reminder_line({ title, due: dueWords(due, today) })),
    link: { label: m.mail_reminder_do(), address: house.origin },
  }),
  answer: ({ by, about }, house) => ({
    subject: by ? m.mail_answer_subject({ by }) : m.mail_answer_subject_plain(),
    before: [m.mail_answer_text()],
    link: { label: m.mail_answer_do(), address: about ? `${house.origin}/questions/${about}` : house.origin },
  }),
  test: (_, house) => ({
    subject: m.mail_test_subject(house),
    before: [m.mail_test_text()],
    link: { label: m.mail_test_do(), address: `${house.origin}/admin/mail` },
  }),
};

type Parts = Words & { readonly hello: string; readonly foot: string };

const asText = ({ hello, before, lines = [], link, after = [], foot }: Parts): string =>
  [
    hello,
    ...before,
    ...(lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : []),
    `${link.label}:\n${link.address}`,
    ...after,
    `-- \n${foot}`,
  ].join('\n\n');

const asHtml = ({ subject, hello, before, lines = [], link, after = [], foot }: Parts, language: string): string => {
  const paragraph = (sentence: string) => `<p>${escaped(sentence)}</p>`;
  const list = lines.length > 0 ? `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : '';
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title><style>${style}</style></head>
<body>
${[hello, ...before].map(paragraph).join('\n')}
${list}
<p><a href="${escaped(link.address)}">${escaped(link.label)}</a></p>
${after.map(paragraph).join('\n')}
<p><small>${escaped(foot)}</small></p>
</body>
</html>
`;
};

const style = 'body{max-width:34em;margin:1.5em;font:17px/1.5 sans-serif}a{font-weight:bold}';
