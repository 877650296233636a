// Rich messages: blocks of text.
import { el } from './dom.js';

export function richMessage({ message }) {
  return el('div.rich', { dir: message.rich_message.is_rtl ? 'rtl' : 'auto' }, JSON.stringify(message.rich_message));
}
