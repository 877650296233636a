// The chosen chat: its head, its topics, its messages and the field to write in.
import { el, iconButton, rove } from './dom.js';
import { deed, on } from './live.js';
import { chatNow, chooseChat, chosen, messageOf, me, nameOf, showPane, titleOf, world } from './state.js';
import { say } from './words.js';
import { avatar } from './people.js';
import { messages, jump } from './messages.js';
import { composer } from './composer.js';
import { inShort } from './bubble.js';
import { typingIn } from './typing.js';
import { chatMenu } from './chatmenu.js';
import { takeDropped } from './files.js';
import { ask, complain } from './dialogs.js';

let head, topics, pinned, shownTopics;

export function showTalk(into) {
  head = el('header');
  topics = el('div.topics', { role: 'tablist', hidden: true });
  pinned = el('div.pinned', { hidden: true });
  rove(topics, 'button', { horizontal: true });
  const [log, down] = messages();
  takeDropped(into);
  into.append(head, topics, pinned, log, el('div.over', {}, down), composer());
  on('shown', render);
  on('typing', renderHead);
}

function render(news) {
  if (!me() || !chatNow()) return;
  if (news.talk || news.everything) renderHead();
  renderTopics();
  renderPinned();
}

function renderHead() {
  const view = chatNow();
  if (!view) return;
  const had = head.contains(document.activeElement) ? document.activeElement.dataset.part : undefined;
  head.replaceChildren(
    iconButton('back', say('back'), () => { showPane('chats'); document.querySelector('button.chat[aria-current]')?.focus(); }, { class: 'icon back', data: { part: 'back' } }),
    avatar(view.chat.type === 'private' ? world.bot?.user : view.chat),
    el('div.lines', {}, el('h1', {}, el('bdi', {}, titleOf(view))), el('p', { data: { subtitle: '' } }, typingIn(view) ? el('em', {}, say('typing', nameOf(world.bot?.user))) : subtitle(view))),
    iconButton('lab', say('makers'), () => showPane(document.body.dataset.pane === 'makers' ? 'talk' : 'makers'), { class: 'icon tomakers', data: { part: 'makers' } }),
    iconButton('more', say('more'), event => chatMenu(event.currentTarget), { data: { part: 'more' }, 'aria-haspopup': 'menu' }));
  if (had) head.querySelector(`[data-part="${had}"]`)?.focus();
}

function subtitle(view) {
  if (view.chat.type === 'private') return say('bot');
  const names = view.members.map(({ id }) => nameOf(world.people.get(id))).join(', ');
  return el('bdi', {}, view.chat.type === 'channel' ? `${say('channel')} · ${names}` : ['left', 'kicked'].includes(view.bot) ? names : `${names}, ${nameOf(world.bot?.user)}`);
}

function renderTopics() {
  const view = chatNow();
  const key = JSON.stringify([view.chat.id, view.topics, chosen.thread, view.chat.is_forum]);
  if (key === shownTopics) return;
  shownTopics = key;
  topics.hidden = !view.chat.is_forum && chosen.thread === null;
  if (topics.hidden) return;
  const tabs = view.chat.is_forum
    ? [[null, say('all')], [0, say('general')], ...view.topics.map(topic => [topic.id, topic.name ?? say('topic', topic.id)])]
    : [[null, say('all')], [chosen.thread, say('commentsTab')]];
  topics.replaceChildren(...tabs.map(([id, name]) => el('button', {
    type: 'button', role: 'tab', 'aria-selected': String(id === chosen.thread), tabindex: id === chosen.thread ? '0' : '-1', data: { topic: id ?? 'all' }, onclick: () => chooseChat(view.chat.id, id),
  }, el('bdi', {}, name))), view.chat.is_forum ? iconButton('add', say('newTopic'), addTopic) : '');
}

async function addTopic() {
  const name = el('input', { name: 'name', maxlength: '128', 'aria-label': say('topicName'), autocomplete: 'off', dir: 'auto' });
  const { choice } = await ask(say('newTopic'), el('div.fields', {}, name), [['cancel', say('cancel')], ['create', say('create'), true]]);
  if (choice !== 'create') return;
  try {
    const chat = chosen.chat;
    chooseChat(chat, (await deed('topic', { as: chosen.person, chat, name: name.value })).id);
  } catch (error) {
    complain(error);
  }
}

function renderPinned() {
  const view = chatNow();
  const there = view.pinned && messageOf(view.chat.id, view.pinned);
  pinned.hidden = !there || there.deleted;
  if (!pinned.hidden) pinned.replaceChildren(el('button', { type: 'button', onclick: () => jump(there.id) }, el('b', {}, say('pinned')), el('span', { dir: 'auto' }, inShort(there.message))));
}
