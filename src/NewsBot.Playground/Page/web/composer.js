// The field to write in: text, replies, edits, commands, files.
import { el, icon, iconButton } from './dom.js';
import { deed, on } from './live.js';
import { chatNow, chooseChat, chosen, isAdmin, messageOf, me, nameOf, titleOf, world } from './state.js';
import { say } from './words.js';
import { complain } from './dialogs.js';
import { draftOf, keepDraft } from './drafts.js';
import { inShort } from './bubble.js';
import { chooseChatFor, lastOwn } from './options.js';
import { completion } from './completion.js';
import { inline } from './inline.js';
import { samplesMenu } from './samples.js';
import { toBottom } from './messages.js';
import { takeFiles } from './files.js';

const mode = { reply: null, quote: '', edit: null };
let form, field, bar, note, complete, offers, shownFor, noted;
let isSending = false;

export function composer() {
  field = el('textarea', { rows: '1', dir: 'auto', 'aria-label': say('write'), placeholder: say('write'), autocomplete: 'off', enterkeyhint: 'send', data: { field: '' }, oninput: onInput, onkeydown: onKey, onpaste: onPaste });
  bar = el('div.bar', { hidden: true });
  note = el('div.note', { hidden: true });
  complete = completion(field, { send: sendText });
  offers = inline(field, { done: () => put('') });
  const file = el('input', { type: 'file', multiple: true, hidden: true, onchange() { takeFiles(file.files); file.value = ''; } });
  form = el('form', { id: 'composer', onsubmit(event) { event.preventDefault(); send(); } },
    complete.list, offers.box, bar, note,
    el('div.line', {},
      iconButton('menu', say('commands'), () => complete.commands(), { class: 'icon menubutton', data: { commands: '' } }),
      iconButton('attach', say('attach'), () => file.click()), file,
      field,
      iconButton('bolt', say('showSamples'), event => samplesMenu(event.currentTarget), { data: { samplesmenu: '' } }),
      el('button.icon.send', { type: 'submit', 'aria-label': say('send'), title: say('send'), data: { send: '' } }, icon('send'))));
  on('shown', render);
  addEventListener('pagehide', () => { if (shownFor) keepDraft(chosen.chat, mode.edit ? '' : field.value); });
  return form;
}

function render() {
  const view = chatNow();
  if (!view || !me()) return;
  const where = `${chosen.person}/${chosen.chat}`;
  if (where !== shownFor) {
    shownFor = where;
    stop();
    field.value = draftOf(chosen.chat);
    grow();
    if (innerWidth > 720 && !document.activeElement?.closest('nav,dialog,#makers')) field.focus({ preventScroll: true });
  }
  field.setAttribute('aria-label', say('writeTo', titleOf(view)));
  renderNote(view);
  if (mode.reply && messageOf(mode.reply.chat, mode.reply.id)?.deleted) stop();
}

/** Above the field: what stands in the way of writing, and the button that opens a conversation. */
function renderNote(view) {
  const mayWrite = view.chat.type !== 'channel' || isAdmin(view);
  const why = !mayWrite ? 'mute' : view.blocked ? 'blocked' : view.chat.type === 'private' && !view.started ? 'fresh' : '';
  if (why === noted) return;
  noted = why;
  form.dataset.mute = String(!mayWrite);
  note.hidden = !why;
  note.replaceChildren(...{
    '': [],
    mute: [say('cannotWrite')],
    blocked: [say('blockedNote'), el('button', { type: 'button', onclick: () => deed('block', { as: chosen.person, blocked: false }).catch(complain) }, say('unblock'))],
    fresh: [el('button', { type: 'button', data: { start: '' }, onclick: () => deed('start', { as: chosen.person }).catch(complain) }, say('start'))],
  }[why]);
}

function onInput() {
  grow();
  keepDraft(chosen.chat, mode.edit ? '' : field.value);
  complete.update();
  offers.update();
}

function grow() {
  field.style.height = 'auto';
  // Nothing has a height while another pane is shown.
  if (field.scrollHeight > 0) field.style.height = `${Math.min(field.scrollHeight, innerHeight * 0.4)}px`;
}

function onKey(event) {
  if (event.isComposing || complete.key(event) || offers.key(event)) return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    send();
  } else if (event.key === 'Escape' && (mode.reply || mode.edit)) {
    event.preventDefault();
    stop();
  } else if (event.key === 'ArrowUp' && !field.value && !event.altKey) {
    const last = lastOwn();
    if (last) { event.preventDefault(); beginEdit(last); }
  }
}

function onPaste(event) {
  if (event.clipboardData?.files.length && !event.clipboardData.getData('text/plain')) {
    event.preventDefault();
    takeFiles(event.clipboardData.files);
  }
}

async function send() {
  const text = field.value;
  // What is on its way is not sent again by a second Enter.
  if (isSending || !text.trim()) return;
  const { edit, reply, quote } = mode;
  isSending = true;
  const isSent = edit
    ? await attempt('edit', { as: chosen.person, chat: edit.chat, message: edit.id, text })
    : await write(text, reply, quote);
  isSending = false;
  if (!isSent) return;
  if (field.value === text) put('');
  if (mode.edit === edit && mode.reply === reply) stop();
}

const write = (text, reply, quote) => attempt('say', {
  as: chosen.person, chat: chosen.chat, text, ...(reply ? { reply_to: reply.id, ...(quote ? { quote } : {}) } : {}), ...(chosen.thread ? { topic: chosen.thread } : {}),
});

/** Sends a text at once, as a command that was clicked or a sample. */
export const sendText = text => write(text, null, '');

async function attempt(what, about) {
  try {
    await deed(what, about);
    toBottom();
    return true;
  } catch (error) {
    complain(error);
    return false;
  }
}

/** Puts a text into the field, ready to go on typing. */
export function put(text) {
  field.value = text;
  onInput();
  field.focus();
}

/** Begins an inline query, in this chat or in one that is asked for. */
export async function typeInline(query, elsewhere = false) {
  if (elsewhere) {
    const to = await chooseChatFor(say('chooseChat'));
    if (to === null) return;
    chooseChat(to);
  }
  put(`@${world.bot.user.username} ${query}`);
}

export function beginReply(view, quote = '') {
  Object.assign(mode, { reply: view, quote, edit: null });
  showBar('reply', say('replyTo', nameOf(view.message.sender_chat ?? view.message.from)), quote || inShort(view.message));
}

export function beginEdit(view) {
  Object.assign(mode, { reply: null, quote: '', edit: view });
  put(view.message.text ?? view.message.caption);
  showBar('edit', say('editing'), inShort(view.message));
}

function showBar(sign, heading, text) {
  bar.replaceChildren(icon(sign), el('span', { dir: 'auto' }, el('b', {}, el('bdi', {}, heading)), text), iconButton('close', say('cancel'), stop));
  bar.hidden = false;
  field.focus();
}

function stop() {
  if (mode.edit) { field.value = ''; grow(); }
  Object.assign(mode, { reply: null, quote: '', edit: null });
  bar.hidden = true;
}
