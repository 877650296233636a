// How far each person has read each chat. Kept in the browser, the same for its tabs.
import { chosen, isSeen, messagesOf, store, stored } from './state.js';
import { serviceText } from './servicetext.js';
import { tell } from './live.js';

let marks = stored('read') ?? {};

addEventListener('storage', event => {
  if (event.key === 'playground.read') {
    marks = stored('read') ?? {};
    tell('shown', { chats: true, messages: new Set() });
  }
});

const key = chat => `${chosen.person}:${chat}`;

export function unreadOf(chat) {
  const upTo = marks[key(chat)] ?? 0;
  let count = 0;
  for (const view of messagesOf(chat).values()) if (view.id > upTo && view.author !== chosen.person && isSeen(view) && !serviceText(view.message)) count++;
  return count;
}

export function markRead(chat) {
  const last = Math.max(0, ...messagesOf(chat).keys());
  if ((marks[key(chat)] ?? 0) >= last) return false;
  marks = { ...(stored('read') ?? {}), [key(chat)]: last };
  store('read', marks);
  return true;
}
