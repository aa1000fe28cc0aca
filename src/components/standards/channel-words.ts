import type { Channel } from '#domain/scenarios/scenario.ts';
import { listWords } from '#i18n/format.ts';
import { m } from '#i18n/messages.ts';
import type { IconName } from '#styles/icons.ts';

/** Where the customer is met, drawn and in words: “At the counter”. */
export const channel: Record<Channel, { icon: IconName; at: () => string; inList: () => string }> = {
  counter: { icon: 'counter', at: m.channel_counter, inList: m.channel_list_counter },
  phone: { icon: 'phone', at: m.channel_phone, inList: m.channel_list_phone },
  chat: { icon: 'chat', at: m.channel_chat, inList: m.channel_list_chat },
  'e-mail': { icon: 'mail', at: m.channel_email, inList: m.channel_list_email },
  post: { icon: 'globe', at: m.channel_post, inList: m.channel_list_post },
};

/** “At the counter, on the phone and in public posts”; one phrase when it is all of them. */
export function channelsWords(held: readonly Channel[]): string {
  if (held.length === Object.keys(channel).length) return m.channel_all();
  const words = listWords(held.map((one) => channel[one].inList()));
  return words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
}
