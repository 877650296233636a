// "NewsBot is typing…": clients show it for five seconds, or until the message is there.
import { on, tell } from './live.js';
import { messagesOf } from './state.js';

const shownFor = 5000;

export function typingIn(view) {
  const action = view.action;
  if (!action || Date.now() - action.at > shownFor) return false;
  for (const one of [...messagesOf(view.chat.id).values()].reverse()) {
    if (one.is_bot) return one.message.date * 1000 + 1000 <= action.at;
  }
  return true;
}

on('chat', view => {
  const left = view.action ? view.action.at + shownFor - Date.now() : 0;
  if (left > 0) setTimeout(() => tell('typing'), left + 50);
});
