// One message, as Telegram shows it.
import { el, icon, iconButton } from './dom.js';
import { chooseChat, chosen, isSeen, messageOf, messagesOf, nameOf, threadOf, world } from './state.js';
import { say, timeOf } from './words.js';
import { formatted, viewKey } from './entities.js';
import { keyboard } from './buttons.js';
import { richMessage } from './rich.js';
import { media } from './media.js';
import { preview } from './preview.js';
import { serviceText } from './servicetext.js';
import { avatar } from './people.js';
import { sendText } from './composer.js';
import { deed } from './live.js';
import { complain } from './dialogs.js';

/**
 * @param view the message
 * @param isFirst whether it begins a run of messages of one author
 * @param act what can be done with it: options(view, anchor, point), jump(id), history(view), comments(view)
 */
export function bubble(view, isFirst, act) {
  const { message } = view;
  const about = { key: viewKey(view.chat, view.id), command: sendText, mention };
  const service = serviceText(message);
  if (service) return item(view, 'service', act, el('p', {}, el('bdi', {}, service)));

  const isMine = view.author === chosen.person && !message.sender_chat;
  const text = message.text ?? message.caption;
  const above = message.show_caption_above_media;
  const words = text ? formatted(text, message.entities ?? message.caption_entities, about) : null;
  const pictures = media(view);
  const isPrivate = message.chat.type === 'private';
  return item(view, isMine ? 'mine' : 'other', act,
    !isMine && !isPrivate && (isFirst ? avatar(message.sender_chat ?? message.from) : el('span.avatar')),
    el('div.bubble', { data: { first: String(isFirst) } },
      !isMine && !isPrivate && isFirst && author(message),
      view.only_for !== undefined && el('p.only', { data: { only: view.only_for } }, icon('eye'), say('onlySees', nameOf(world.people.get(view.only_for)))),
      forwarded(message),
      message.via_bot && el('p.via', {}, say('via', message.via_bot.username ?? nameOf(message.via_bot))),
      reply(message, act),
      above && words,
      pictures,
      !above && words,
      message.rich_message && richMessage(view, about),
      preview(view),
      foot(view, act),
      keyboard(view),
      comments(view),
      iconButton('more', say('options'), event => { event.stopPropagation(); act.options(view, event.currentTarget); }, { class: 'icon options', tabindex: '-1' })));
}

/** The bot's own name leads to it; other people have no page of their own here. */
function mention(name) {
  if (name.toLowerCase() === `@${world.bot.user.username}`.toLowerCase()) chooseChat(chosen.person);
}

function item(view, kind, act, ...inside) {
  return el(`li.message.${kind}`, {
    tabindex: '-1', data: { message: view.id, chat: view.chat, from: view.is_bot ? 'bot' : view.author ?? 'telegram' },
    oncontextmenu(event) {
      if (!getSelection().isCollapsed || event.target.closest('a')) return;
      event.preventDefault();
      act.options(view, event.currentTarget, { x: event.clientX, y: event.clientY });
    },
    ondblclick(event) { if (!event.target.closest('.text,button,a,pre')) act.reply(view); },
    onkeydown(event) { if (event.target === event.currentTarget) act.key(view, event); },
  }, ...inside);
}

function author(message) {
  const who = message.sender_chat ?? message.from;
  return el('p.author', { data: { tint: tintOf(who?.id ?? 0) } }, el('bdi', {}, nameOf(who)), message.from?.is_bot && !message.sender_chat && el('small', {}, say('bot')),
    message.sender_tag && el('small', {}, message.sender_tag));
}

export const tintOf = id => Math.abs(id) % 6;

function forwarded({ forward_origin: origin, is_automatic_forward: isAutomatic }) {
  if (!origin || isAutomatic) return null;
  const name = { user: () => nameOf(origin.sender_user), hidden_user: () => origin.sender_user_name, chat: () => nameOf(origin.sender_chat), channel: () => nameOf(origin.chat) }[origin.type]?.() ?? '';
  return el('p.forwarded', {}, icon('forward'), el('bdi', {}, say('forwardedFrom', name + (origin.author_signature ? ` (${origin.author_signature})` : ''))));
}

function reply(message, act) {
  const to = message.reply_to_message;
  // In a topic, everything "answers" the message that opened it.
  if (!to || to.forum_topic_created) return null;
  const there = messageOf(message.chat.id, to.message_id);
  const isThere = there && isSeen(there);
  const quoted = message.quote?.text;
  const words = quoted ?? to.text ?? to.caption ?? there?.message.text ?? (to.photo ? say('photo') : to.document ? to.document.file_name ?? say('file') : '…');
  return el('button.reply', {
    type: 'button', data: { tint: tintOf((to.sender_chat ?? to.from)?.id ?? 0), reply: to.message_id, quoted: String(!!quoted) }, disabled: !isThere,
    'aria-label': `${say('replyTo', nameOf(to.sender_chat ?? to.from))}: ${words.slice(0, 200)}. ${say('jump')}`,
    onclick(event) { event.stopPropagation(); act.jump(to.message_id, quoted); },
  }, el('b', {}, el('bdi', {}, nameOf(to.sender_chat ?? to.from))), el('span', { dir: 'auto' }, quoted ? [icon('quote'), words] : words.slice(0, 300)));
}

/** Below a channel's post: what was said about it in the discussion group. */
function comments(view) {
  if (!view.copy) return null;
  const { discussion } = world.chats.get(view.chat);
  const count = [...messagesOf(discussion).values()].filter(one => !one.deleted && threadOf(one) === view.copy).length;
  return el('button.comments', { type: 'button', data: { comments: view.copy, key: `comments:${view.id}` }, onclick(event) { event.stopPropagation(); chooseChat(discussion, view.copy); } },
    icon('reply'), count ? say('comments', count) : say('comment'));
}

function foot(view, act) {
  const { message } = view;
  return el('p.foot', {},
    view.reactions?.length ? view.reactions.map(one => el('button.reaction', { type: 'button', 'aria-pressed': String(one.by.includes(chosen.person)), onclick: () => act.react(view, one.emoji) }, one.emoji, one.by.length > 1 && ` ${one.by.length}`)) : null,
    message.author_signature && el('bdi.signature', {}, message.author_signature),
    message.edit_date && view.versions > 1 && el('button.edited', { type: 'button', title: say('history'), onclick: event => { event.stopPropagation(); act.history(view); } }, say('edited')),
    el('time', { datetime: new Date(message.date * 1000).toISOString() }, timeOf(message.date)));
}

/** What the bot is still writing; it can be stopped if the bot allows it. */
export function draftBubble({ id, message, can_stop: canStop }) {
  const about = { key: `draft${id}`, command: sendText, mention };
  const text = message.text ?? '';
  return el('li.message.other.unfinished', { data: { draft: id } }, el('div.bubble', { data: { first: 'true' } },
    message.rich_message ? richMessage({ chat: chosen.chat, id: 0, message }, about) : text ? formatted(text, message.entities, about) : el('p.thinking', {}, say('thinking')),
    canStop && el('button.stop', { type: 'button', onclick: () => deed('stop', { as: chosen.person, draft: id }).catch(complain) }, say('stop'))));
}

/** A message in one line, for the list of chats and for bars. */
export function inShort(message) {
  return serviceText(message) ?? (message.text ?? message.caption
    ?? (message.photo ? say('photo') : message.document ? message.document.file_name ?? say('file') : message.sticker ? `${message.sticker.emoji ?? ''} ${say('sticker')}`
      : message.video ? say('video') : message.voice ? say('voice') : message.rich_message ? plainOf(message.rich_message.blocks) : '')).slice(0, 200).replaceAll(/\s+/g, ' ');
}

/** The letters of a rich message, in order. */
function plainOf(part) {
  if (typeof part === 'string') return part;
  if (Array.isArray(part)) return part.map(plainOf).join(' ');
  return part && typeof part === 'object' ? plainOf([part.text, part.summary, part.blocks, part.items, part.cells].filter(Boolean)) : '';
}

export const botName = () => nameOf(world.bot?.user);
