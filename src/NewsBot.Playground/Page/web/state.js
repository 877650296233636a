// What the page knows of the world, and what is chosen on this screen. Others look at it and hear "shown" when it changed.
import { on, tell } from './live.js';

export const world = { bot: null, people: new Map(), chats: new Map(), messages: new Map() };
export const chosen = { person: null, chat: null, thread: null };

const dirty = { chats: false, talk: false, messages: new Set(), everything: true };

on('anew', () => {
  world.bot = null;
  world.people.clear();
  world.chats.clear();
  world.messages.clear();
  dirty.everything = true;
});
on('bot', bot => { world.bot = bot; dirty.chats = dirty.talk = true; });
on('person', person => { world.people.set(person.id, person); dirty.chats = dirty.talk = true; });
on('chat', view => {
  world.chats.set(view.chat.id, view);
  dirty.chats = true;
  if (view.chat.id === chosen.chat) dirty.talk = true;
});
on('message', view => {
  messagesOf(view.chat).set(view.id, view);
  dirty.chats = true;
  dirty.messages.add(`${view.chat}/${view.id}`);
});
on('gone', ({ kind, key }) => {
  if (kind === 'chat') world.chats.delete(Number(key));
  dirty.everything = true;
});
on('step', () => {
  settle();
  const news = { ...dirty, messages: new Set(dirty.messages) };
  Object.assign(dirty, { chats: false, talk: false, everything: false });
  dirty.messages.clear();
  tell('shown', news);
});

/** Messages of a chat by id, in the order in which they came. */
export function messagesOf(chat) {
  if (!world.messages.has(chat)) world.messages.set(chat, new Map());
  return world.messages.get(chat);
}

export const me = () => world.people.get(chosen.person);
export const chatNow = () => world.chats.get(chosen.chat);
export const messageOf = (chat, id) => world.messages.get(chat)?.get(id);

/** Chats that the chosen person sees: private ones only the person's own. */
export function myChats() {
  return [...world.chats.values()].filter(view => view.chat.type === 'private'
    ? view.chat.id === chosen.person
    : !view.migrated_to && view.members.some(member => member.id === chosen.person));
}

/** Whether the chosen person sees a message: ephemeral ones are for one reader only. */
export function isSeen(view) {
  return !view.deleted && (view.only_for === undefined || view.only_for === chosen.person);
}

/** What somebody is in a chat: creator, administrator, member…; undefined: not in it. */
export const statusOf = (view, person = chosen.person) => view.members.find(member => member.id === person)?.status;
export const isAdmin = (view, person = chosen.person) => ['creator', 'administrator'].includes(statusOf(view, person));

export const threadOf = view => view.message.message_thread_id ?? null;

export function titleOf(view) {
  return view.chat.type === 'private' ? world.bot?.user.first_name ?? '' : view.chat.title ?? '';
}

export function nameOf(user) {
  return user ? [user.first_name, user.last_name].filter(Boolean).join(' ') || user.title || String(user.id) : '';
}

export function choosePerson(id) {
  chosen.person = id;
  if (!myChats().some(view => view.chat.id === chosen.chat)) chosen.chat = id;
  chosen.thread = null;
  keep();
}

export function chooseChat(id, thread = null) {
  chosen.chat = id;
  chosen.thread = thread;
  showPane('talk');
  keep();
}

/** On a narrow window one pane is shown at a time: chats, talk or makers. */
export function showPane(pane) {
  document.body.dataset.pane = pane;
  store('pane', pane);
}

function keep() {
  store('person', chosen.person);
  store('chat', chosen.chat);
  store('thread', chosen.thread);
  tell('shown', { chats: true, talk: true, everything: true, messages: new Set() });
}

/** Chooses somebody and a chat when what was chosen is not there (any more). */
function settle() {
  if (!world.people.size) return;
  if (!world.people.has(chosen.person)) {
    const before = stored('person');
    // At the first visit one is somebody who reads the language of the browser.
    const reader = [...world.people.values()].find(person => person.language_code === navigator.language.split('-')[0]);
    chosen.person = world.people.has(before) ? before : reader?.id ?? world.people.keys().next().value;
    chosen.chat = stored('chat');
    chosen.thread = stored('thread');
  }
  if (!myChats().some(view => view.chat.id === chosen.chat)) {
    chosen.chat = chosen.person;
    chosen.thread = null;
    dirty.everything = true;
  }
}

// A browser may refuse to remember: then the page only forgets.
export function store(key, value) {
  try { localStorage.setItem(`playground.${key}`, JSON.stringify(value)); } catch { /* refused */ }
}

export function stored(key) {
  try { return JSON.parse(localStorage.getItem(`playground.${key}`)); } catch { return null; }
}
