/** Every icon, drawn on a grid of 24 with round ends; the sprite of each layout holds them all. */
export const icons = {
  arrow: '<path d="M4 12h15.5M13.5 6l6 6-6 6"/>',
  bell: '<path d="M5 16.5a7 7 0 0 1 14 0Z"/><path d="M3.5 19.5h17"/><path d="M12 9.5V6.8M10.2 5.6h3.6"/>',
  book: '<path d="M12 6.2C10.2 4.9 7.8 4.4 4 4.5v13.6c3.8-.1 6.2.4 8 1.7 1.8-1.3 4.2-1.8 8-1.7V4.5c-3.8-.1-6.2.4-8 1.7Z"/><path d="M12 6.2v13.6"/>',
  brand:
    '<path d="M4.6 16a7.4 7.4 0 0 1 14.8 0Z" fill="currentColor" stroke="none"/><path d="M3.2 19.2h17.6" stroke-width="2.2"/><path d="M12 8.4V6.2M9.9 5h4.2" stroke-width="2.2"/>',
  calendar: '<path d="M4 6h16v14H4Z"/><path d="M4 10.5h16M8.5 3.5V7M15.5 3.5V7"/>',
  chat: '<path d="M4 5h16v11h-9l-4.5 4v-4H4Z"/>',
  clock: '<circle cx="12" cy="12" r="8.2"/><path d="M12 7.5V12l3 2"/>',
  counter:
    '<circle cx="12" cy="6.6" r="3.1"/><path d="M6.2 14.5c.5-2.7 2.7-4.2 5.8-4.2s5.3 1.5 5.8 4.2"/><path d="M2.5 14.5h19M4.8 14.5v5.7M19.2 14.5v5.7"/>',
  cross: '<path d="M6 6l12 12M18 6L6 18"/>',
  down: '<path d="M5.5 9l6.5 6.5L18.5 9"/>',
  eye: '<path d="M2.5 12C5 7.8 8.2 5.8 12 5.8s7 2 9.5 6.2c-2.5 4.2-5.7 6.2-9.5 6.2S5 16.2 2.5 12Z"/><circle cx="12" cy="12" r="2.8"/>',
  globe: '<circle cx="12" cy="12" r="8.4"/><path d="M3.6 12h16.8M12 3.6c5 5 5 11.8 0 16.8M12 3.6c-5 5-5 11.8 0 16.8"/>',
  info: '<circle cx="12" cy="12" r="8.4"/><path d="M12 11.2v5M12 7.9V8"/>',
  left: '<path d="M15 5.5L8.5 12l6.5 6.5"/>',
  lock: '<path d="M5.5 11h13v9h-13Z"/><path d="M8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>',
  offline:
    '<path d="M7.5 18.5a4 4 0 0 1-.6-7.95 5.3 5.3 0 0 1 10.2 0 4 4 0 0 1-.6 7.95Z"/><path d="M9.8 12.4l4.4 4M14.2 12.4l-4.4 4"/>',
  pencil:
    '<path d="M4 20l1-4.2L16.2 4.6a1.7 1.7 0 0 1 2.4 0l.8.8a1.7 1.7 0 0 1 0 2.4L8.2 19Z"/><path d="M14.3 6.5l3.2 3.2"/>',
  people:
    '<circle cx="9" cy="8.6" r="3.2"/><path d="M2.8 19.5c.5-3.5 3-5.3 6.2-5.3s5.7 1.8 6.2 5.3"/><path d="M15.6 5.7a3.2 3.2 0 0 1 0 5.9M17.5 14.7c2 .7 3.3 2.3 3.7 4.8"/>',
  person: '<circle cx="12" cy="8.2" r="3.7"/><path d="M4.8 20c.6-4 3.5-6 7.2-6s6.6 2 7.2 6"/>',
  phone:
    '<path d="M5 4.5h4l1.6 4.2-2.3 1.7a12 12 0 0 0 5.3 5.3l1.7-2.3 4.2 1.6v4c0 .6-.4 1-1 1C10.8 20 4 13.2 4 5.5c0-.6.4-1 1-1Z"/>',
  quote:
    '<path d="M10 7c-3 .8-4.8 3-4.8 6.4V17h4.6v-4.6H7.4"/><path d="M18.8 7c-3 .8-4.8 3-4.8 6.4V17h4.6v-4.6h-2.4"/>',
  right: '<path d="M9 5.5l6.5 6.5L9 18.5"/>',
  saved:
    '<path d="M7.5 18.5a4 4 0 0 1-.6-7.95 5.3 5.3 0 0 1 10.2 0 4 4 0 0 1-.6 7.95Z"/><path d="M9.3 13.9l2 2 3.6-3.9"/>',
  search: '<circle cx="10.6" cy="10.6" r="6.1"/><path d="M15.2 15.2l5 5"/>',
  sheet: '<path d="M6 3.5h9l3.5 3.5v13.5H6Z"/><path d="M9.2 9.5h5.6M9.2 13h5.6M9.2 16.5h3.4"/>',
  up: '<path d="M5.5 15l6.5-6.5L18.5 15"/>',
  tick: '<path d="M4.8 12.6l4.7 4.7L19.2 7"/>',
  warn: '<path d="M12 4L2.8 19.5h18.4Z"/><path d="M12 10v4.2M12 16.9v.1"/>',
  progress: '<path d="M4 19.5h16M6.5 16v-4M12 16V8.5M17.5 16V5"/>',
  half: '<circle cx="12" cy="12" r="8.2"/><path d="M3.8 12h16.4a8.2 8.2 0 0 1-16.4 0Z" fill="currentColor" stroke="none"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  mail: '<path d="M3.5 6h17v12.5h-17Z"/><path d="M3.8 6.5 12 13l8.2-6.5"/>',
  steps: '<path d="M4 7h.01M4 12h.01M4 17h.01M8.5 7h11M8.5 12h11M8.5 17h11"/>',
} as const;

export type IconName = keyof typeof icons;
