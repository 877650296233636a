// The list of chats of the chosen person, the one with news first.
import { el, icon, iconButton, rove } from './dom.js';
import { on } from './live.js';
import { chosen, chooseChat, isSeen, me, messagesOf, myChats, titleOf, nameOf, world } from './state.js';
import { say, timeOf, dayOf } from './words.js';
import { inShort } from './bubble.js';
import { unreadOf } from './read.js';
import { avatar, choosePersonFrom, newChat } from './people.js';
import { chooseTheme } from './theme.js';
import { showKeys } from './keys.js';
import { typingIn } from './typing.js';
import { draftOf } from './drafts.js';
import { serviceText } from './servicetext.js';

let list, who;

export function showChats(into) {
  into.setAttribute('aria-label', say('chats'));
  who = el('button.who', { type: 'button', 'aria-haspopup': 'menu', data: { who: '' }, onclick: event => choosePersonFrom(event.currentTarget) });
  list = el('ul', { role: 'list', 'aria-label': say('chats') });
  into.append(
    el('header', {}, who,
      iconButton('sun', say('theme'), event => chooseTheme(event.currentTarget), { data: { theme: '' }, 'aria-haspopup': 'menu' }),
      iconButton('help', say('help'), showKeys),
      iconButton('add', say('newChat'), newChat)),
    list);
  rove(list, 'button.chat');
  on('shown', news => { if (news.chats || news.everything || news.messages.size) render(); });
  on('typing', render);
  document.addEventListener('read', render);
  document.addEventListener('draft', render);
}

/** Chats in the order in which they are listed. */
export function inOrder() {
  return myChats().map(view => ({ view, last: lastOf(view.chat.id) })).sort((one, other) => (other.last?.message.date ?? 0) - (one.last?.message.date ?? 0));
}

function lastOf(chat) {
  let last;
  for (const view of messagesOf(chat).values()) if (isSeen(view) && (!last || view.id > last.id)) last = view;
  return last;
}

function render() {
  if (!me()) return;
  who.replaceChildren(avatar(me()), el('span', {}, el('b', {}, el('bdi', {}, nameOf(me()))), el('small', {}, me().language_code ?? '—')), icon('down'));
  who.setAttribute('aria-label', `${say('you', nameOf(me()))}. ${say('switchPerson')}`);
  const focused = document.activeElement?.closest?.('button.chat')?.dataset.chat;
  list.replaceChildren(...inOrder().map(({ view, last }) => entry(view, last)));
  if (focused) list.querySelector(`[data-chat="${focused}"]`)?.focus();
  const total = myChats().reduce((sum, view) => sum + unreadOf(view.chat.id), 0);
  document.title = `${total ? `(${total}) ` : ''}${nameOf(world.bot?.user) || 'NewsBot'} playground`;
}

function entry(view, last) {
  const { id, type } = view.chat;
  const isChosen = id === chosen.chat;
  const unread = isChosen ? 0 : unreadOf(id);
  const draft = isChosen ? '' : draftOf(id);
  const title = titleOf(view);
  return el('li', {}, el('button.chat', {
    type: 'button', data: { chat: id, type }, tabindex: isChosen ? '0' : '-1', 'aria-current': isChosen ? 'true' : null,
    'aria-label': [title, unread ? say('unread', unread) : '', last ? inShort(last.message) : ''].filter(Boolean).join('. '), onclick: () => chooseChat(id),
  },
  avatar(type === 'private' ? world.bot?.user : view.chat),
  el('span.lines', {},
    el('span.first', {}, sign(view), el('bdi', {}, title), last && el('time', {}, when(last.message.date))),
    el('span.second', {},
      typingIn(view) ? el('em', {}, say('typing', nameOf(world.bot?.user)))
        : draft ? el('span', { dir: 'auto' }, el('b.draft', {}, `${say('draft')}: `), draft)
          : el('span', { dir: 'auto' }, last ? [type !== 'private' && !last.message.sender_chat && !serviceText(last.message) && el('b', {}, `${last.author === chosen.person ? say('yourself') : nameOf(last.message.from)}: `), inShort(last.message)] : say('noMessages')),
      unread > 0 && el('b.unread', { 'aria-hidden': 'true' }, unread > 99 ? '99+' : String(unread))))));
}

const sign = view => ({ channel: '📢 ', private: '' })[view.chat.type] ?? (view.chat.is_forum ? '# ' : '');
const when = date => (dayOf(date) === say('today') ? timeOf(date) : dayOf(date));
