import { m } from '#i18n/messages.ts';

/** “3 of 4 criteria met”. */
export const metWords = ({ met, of }: { readonly met: number; readonly of: number }): string =>
  met === of ? m.reply_all_met() : m.reply_some_met({ met, count: of });
