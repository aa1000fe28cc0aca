import type { Channel } from '#domain/scenarios/scenario.ts';
import { m } from '#i18n/messages.ts';
import type { IconName } from '#styles/icons.ts';

/** Where the customer is met: its icon, and in words. */
export const channel: Record<Channel, { icon: IconName; at: () => string }> = {
  counter: { icon: 'counter', at: m.channel_counter },
  phone: { icon: 'phone', at: m.channel_phone },
  chat: { icon: 'chat', at: m.channel_chat },
  'e-mail': { icon: 'mail', at: m.channel_email },
  post: { icon: 'globe', at: m.channel_post },
};
