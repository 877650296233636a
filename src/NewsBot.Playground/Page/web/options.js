// What can be done with a message.
import { el } from './dom.js';
import { deed } from './live.js';
import { chatNow, chosen, isAdmin, isSeen, messagesOf, myChats, titleOf } from './state.js';
import { say, timeOf } from './words.js';
import { openMenu } from './menu.js';
import { ask, complain, copy, toast } from './dialogs.js';
import { beginEdit, beginReply } from './composer.js';

/** What one reacts with most. */
const emojis = ['👍', '❤', '🔥', '👏', '🤔', '👎'];

const textOf = view => view.message.text ?? view.message.caption ?? '';
const isMine = view => view.author === chosen.person;
const withPerson = (view, more) => ({ as: chosen.person, chat: view.chat, message: view.id, ...more });

export const deeds = {
  reply: view => beginReply(view, selectedIn(view)),
  edit(view) { if (textOf(view) && (isMine(view) || isAdmin(chatNow()))) beginEdit(view); },
  copy(view) { const text = selectedIn(view) || textOf(view); if (text) copy(text); },
  remove: view => deed('delete', withPerson(view)).catch(complain),
  react(view, emoji) {
    const isTakenBack = view.reactions?.some(one => one.emoji === emoji && one.by.includes(chosen.person));
    deed('react', withPerson(view, { emoji: isTakenBack ? null : emoji })).catch(complain);
  },

  async forward(view) {
    const to = await chooseChatFor(say('chooseChat'));
    if (to === null) return;
    deed('forward', withPerson(view, { to })).then(() => toast(`→ ${titleOf(myChats().find(one => one.chat.id === to))}`), complain);
  },

  async history(view) {
    try {
      const { versions } = await deed('versions', { as: chosen.person, chat: view.chat, message: view.id });
      await ask(say('history'), el('ol.versions', {}, versions.map(version => el('li', {}, el('time', {}, timeOf(version.at / 1000)), el('p', { dir: 'auto' }, version.text)))), [['ok', say('close'), true]]);
    } catch (error) {
      complain(error);
    }
  },
};

/** Asks for one of the person's chats; null: none. */
export async function chooseChatFor(heading) {
  const { choice } = await ask(heading, null, [...myChats().map(view => [String(view.chat.id), titleOf(view)]), ['cancel', say('cancel')]]);
  return choice && choice !== 'cancel' ? Number(choice) : null;
}

export function options(view, anchor, at) {
  const quote = selectedIn(view);
  const chat = chatNow();
  const canDelete = isMine(view) || view.message.chat.type === 'private' || isAdmin(chat);
  const canEdit = textOf(view) && (isMine(view) || (chat.chat.type === 'channel' && isAdmin(chat)));
  const mine = view.reactions?.find(one => one.by.includes(chosen.person))?.emoji;
  openMenu(anchor, [
    { label: say(quote ? 'replyQuote' : 'reply'), sign: quote ? 'quote' : 'reply', act: () => beginReply(view, quote) },
    textOf(view) && { label: say('copy'), sign: 'copy', act: () => copy(quote || textOf(view)) },
    { label: say('forward'), sign: 'forward', act: () => deeds.forward(view) },
    canEdit && { label: say('edit'), sign: 'edit', act: () => beginEdit(view) },
    view.versions > 1 && { label: say('history'), sign: 'clock', act: () => deeds.history(view) },
    canDelete && { label: say('remove'), sign: 'bin', danger: true, act: () => deeds.remove(view) },
  ].filter(Boolean), { at, label: say('options'), strip: emojis.map(emoji => ({ label: emoji, checked: emoji === mine, act: () => deeds.react(view, emoji) })), stripLabel: say('react') });
}

/** The part of the message's text that is selected; empty: none. */
function selectedIn(view) {
  const selection = getSelection();
  if (selection.isCollapsed) return '';
  const text = document.querySelector(`li[data-message="${view.id}"] .text`);
  const picked = selection.toString().trim();
  return text?.contains(selection.anchorNode) && text.contains(selection.focusNode) && textOf(view).includes(picked) ? picked.slice(0, 1024) : '';
}

/** The person's last message that can still be edited. */
export function lastOwn() {
  return [...messagesOf(chosen.chat).values()].filter(view => isMine(view) && isSeen(view) && textOf(view)).at(-1);
}

