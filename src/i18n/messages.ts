/** Every sentence of the interface, typed by name and arguments. Compiled from `messages/<locale>/*.json`. */
export * as m from './generated/messages.js';
