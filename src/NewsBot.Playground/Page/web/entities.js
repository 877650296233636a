// A text with its entities, as Telegram shows it. Offsets are UTF-16 code units, which is what JavaScript counts in.
import { el, icon } from './dom.js';
import { say, language } from './words.js';
import { copy, isSafe, openLink } from './dialogs.js';
import { chosen } from './state.js';

const blocks = new Set(['pre', 'blockquote', 'expandable_blockquote']);
const plainTags = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code' };

/** What a reader has opened stays open when the message is shown anew. */
const opened = new Set();

/**
 * @param {string} text
 * @param {Array} entities
 * @param {{key: string, command: (text: string) => void, mention: (name: string) => void}} about key: names the message, for what is opened in it
 */
export function formatted(text, entities, about) {
  const sorted = (entities ?? []).filter(one => one.length > 0 && one.offset >= 0 && one.offset + one.length <= text.length)
    .sort((one, other) => one.offset - other.offset || other.length - one.length || blocks.has(other.type) - blocks.has(one.type));
  return el('div.text', {}, range(text, 0, text.length, sorted, about));
}

function range(text, from, to, entities, about) {
  const made = [];
  let at = from;
  let rest = entities;
  while (rest.length) {
    const [entity] = rest;
    const end = Math.min(entity.offset + entity.length, to);
    const inside = rest.slice(1).filter(one => one.offset < end);
    rest = rest.slice(1 + inside.length);
    if (entity.offset < at || end <= entity.offset) continue;
    const isBlock = blocks.has(entity.type);
    // A block has a line of its own: the line breaks beside it are not shown twice.
    made.push(text.slice(at, isBlock && text[entity.offset - 1] === '\n' && entity.offset > at ? entity.offset - 1 : entity.offset));
    made.push(shown(entity, text.slice(entity.offset, end), range(text, entity.offset, end, inside, about), about));
    at = isBlock && text[end] === '\n' ? end + 1 : end;
  }
  made.push(text.slice(at, to));
  return made.filter(part => part !== '');
}

function shown(entity, text, inside, about) {
  const key = `${about.key}:${entity.type}:${entity.offset}`;
  switch (entity.type) {
    case 'spoiler': return spoiler(inside, key);
    case 'pre': return codeBlock(text, entity.language);
    case 'blockquote': return el('blockquote', { dir: 'auto' }, inside);
    case 'expandable_blockquote': return expandable(inside, key);
    case 'url': return link(inside, /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`, false);
    case 'text_link': return link(inside, entity.url, true);
    case 'email': return link(inside, `mailto:${text}`, false);
    case 'phone_number': return link(inside, `tel:${text}`, false);
    case 'mention': return press('mention', inside, () => about.mention?.(text));
    case 'text_mention': return press('mention', inside, () => about.mention?.(text));
    case 'hashtag': case 'cashtag': return el('span.link', { data: { entity: entity.type } }, inside);
    case 'bot_command': return press('bot_command', inside, () => about.command?.(text), say('resend'));
    case 'custom_emoji': return el('span', { data: { entity: 'custom_emoji' }, title: entity.custom_emoji_id }, inside);
    case 'date_time': return dateTime(entity.unix_time, entity.date_time_format, inside);
    default: return entity.type in plainTags ? el(plainTags[entity.type], { data: { entity: entity.type } }, inside) : inside;
  }
}

/** A link opens only after its whole address was shown, as clients do for words that hide one. */
export function link(inside, url, isHidden) {
  return el('a.link', {
    href: isSafe(url) ? url : null, role: 'link', tabindex: '0', rel: 'noopener noreferrer nofollow', title: isHidden ? url : null, data: { entity: isHidden ? 'text_link' : 'url', url },
    onclick(event) { event.preventDefault(); event.stopPropagation(); openLink(url); },
    onkeydown(event) { if (event.key === 'Enter') { event.preventDefault(); event.stopPropagation(); openLink(url); } },
  }, inside);
}

const press = (type, inside, act, label) =>
  el('button.link', { type: 'button', title: label, data: { entity: type }, onclick(event) { event.stopPropagation(); act(); } }, inside);

export function spoiler(inside, key) {
  const cover = el('span.spoiler', { role: 'button', tabindex: '0', 'aria-label': say('hidden'), data: { entity: 'spoiler', hidden: '' } }, el('span', {}, inside));
  const reveal = event => {
    if (!('hidden' in cover.dataset)) return;
    event?.stopPropagation();
    event?.preventDefault();
    opened.add(key);
    delete cover.dataset.hidden;
    ['role', 'tabindex', 'aria-label'].forEach(name => cover.removeAttribute(name));
  };
  cover.addEventListener('click', reveal, true);
  cover.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') reveal(event); });
  if (opened.has(key)) reveal();
  return cover;
}

export function codeBlock(text, codeLanguage) {
  return el('pre', { dir: 'ltr', tabindex: '0', data: { entity: 'pre' } },
    el('span.language', {}, codeLanguage, el('button', { type: 'button', 'aria-label': say('codeCopy'), title: say('codeCopy'), onclick: () => copy(text) }, icon('copy'))),
    el('code', {}, text));
}

/** Shows three lines until it is opened. Whether there are more is known once it is laid out. */
export function expandable(inside, key) {
  const body = el('div.folded', {}, inside);
  const toggle = el('button.expand', { type: 'button', onclick: turn }, icon('down'));
  const quote = el('blockquote', { dir: 'auto', data: { entity: 'expandable_blockquote' }, onclick(event) { if (!event.target.closest('a,button,[role=button]') && getSelection().isCollapsed) turn(event); } }, body, toggle);
  const show = isOpen => {
    quote.dataset.open = String(isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
    toggle.setAttribute('aria-label', say(isOpen ? 'collapse' : 'expand'));
  };
  function turn(event) {
    event.stopPropagation();
    if (!('long' in quote.dataset)) return;
    opened.has(key) ? opened.delete(key) : opened.add(key);
    show(opened.has(key));
  }
  show(opened.has(key));
  new ResizeObserver(() => {
    if (quote.dataset.open === 'true') quote.dataset.long = '';
    else if (body.scrollHeight > body.clientHeight + 2) quote.dataset.long = '';
    else delete quote.dataset.long;
  }).observe(body);
  return quote;
}

/**
 * A moment in the reader's own language and zone. The format is r (how long ago) or a part of wdDtT: weekday, short or long date,
 * short or long time; without one the bot's own words stay.
 */
export function dateTime(seconds, format, inside) {
  if (!Number.isFinite(seconds) || Math.abs(seconds) > 8.6e12) return inside;
  const moment = new Date(seconds * 1000);
  const title = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' }).format(moment);
  return el('time.link', { datetime: moment.toISOString(), title, data: { entity: 'date_time' } }, format ? inFormat(moment, format) : inside);
}

function inFormat(moment, format) {
  if (format === 'r') {
    const seconds = (moment - Date.now()) / 1000;
    const [unit, length] = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]].find(([, one]) => Math.abs(seconds) >= one) ?? ['second', 1];
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(seconds / length), unit);
  }
  const wishes = {
    w: { weekday: 'long' }, d: { day: 'numeric', month: 'numeric', year: '2-digit' }, D: { day: 'numeric', month: 'long', year: 'numeric' },
    t: { hour: '2-digit', minute: '2-digit' }, T: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  };
  return new Intl.DateTimeFormat(language, Object.assign({}, ...[...format].map(letter => wishes[letter] ?? {}))).format(moment);
}

export const viewKey = (chat, id) => `${chosen.person}:${chat}/${id}`;
