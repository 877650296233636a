// What was typed and not sent, for each person and chat; kept in the browser.
import { chosen, store, stored } from './state.js';

const drafts = stored('drafts') ?? {};
const key = chat => `${chosen.person}:${chat}`;

export const draftOf = chat => drafts[key(chat)] ?? '';

export function keepDraft(chat, text) {
  if (draftOf(chat) === text) return;
  if (text) drafts[key(chat)] = text.slice(0, 100_000); else delete drafts[key(chat)];
  store('drafts', drafts);
}
