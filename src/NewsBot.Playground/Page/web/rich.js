// Rich messages (core.telegram.org/bots/api#richmessage): blocks of text that is either a string, a list, or a node with a type.
import { el } from './dom.js';
import { say } from './words.js';
import { codeBlock, dateTime, expandable, link, spoiler } from './entities.js';
import { inlineButton } from './buttons.js';
import { fileCard, photo } from './media.js';

const marks = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', subscript: 'sub', superscript: 'sup', marked: 'mark' };
const isPlain = part => typeof part === 'string';

/** @param about {key, command, mention}: as for texts with entities */
export function richMessage(view, about) {
  const { rich_message: rich } = view.message;
  const root = el('div.rich', { dir: rich.is_rtl ? 'rtl' : 'auto', data: { rich: '' } });
  let places = 0;
  root.append(...blocks(rich.blocks, { ...about, view, root, place: () => `rich:${places++}`, path: 'r' }));
  return root;
}

const blocks = (all, at) => (all ?? []).map((block, index) => oneBlock(block, { ...at, path: `${at.path}.${index}` }));

function oneBlock(block, at) {
  switch (block.type) {
    case 'heading': case 'section_heading': return el(`h${Math.min(6, Math.max(1, block.size ?? 3))}`, { dir: 'auto' }, rich(block.text, at));
    case 'paragraph': return el('p', { dir: 'auto' }, rich(block.text, at));
    case 'pre': case 'preformatted': return codeBlock(plain(block.text), block.language);
    case 'footer': return el('p.footer', { dir: 'auto' }, rich(block.text, at));
    case 'divider': return el('hr');
    case 'mathematical_expression': return el('p.math', { dir: 'ltr' }, el('code', {}, block.expression));
    case 'anchor': return anchor(block.name);
    case 'list': return list(block.items, at);
    case 'blockquote': case 'block_quotation': return el('blockquote', { dir: 'auto' }, blocks(block.blocks, at), credit(block.credit, at));
    case 'expandable_blockquote': case 'expandable_block_quotation': return expandable([rich(block.text, at), credit(block.credit, at)], `${at.key}:${at.path}`);
    case 'pullquote': case 'pull_quotation': return el('blockquote.pull', { dir: 'auto' }, rich(block.text, at), credit(block.credit, at));
    case 'collage': case 'slideshow': return el('figure', {}, el(`div.${block.type}`, {}, blocks(block.blocks, at)), caption(block.caption, at));
    case 'table': return table(block, at);
    case 'details': return details(block, at);
    case 'map': return el('figure', {}, el('p.filelike', {}, `⌖ ${block.location?.latitude}, ${block.location?.longitude}`), caption(block.caption, at));
    case 'buttons': return el('div.buttons', { data: { align: block.align ?? 'left' } }, (block.buttons ?? []).map(button => inlineButton(at.view, button, at.place())));
    case 'thinking': return el('p.thinking', { dir: 'auto' }, block.text ? rich(block.text, at) : say('thinking'));
    case 'photo': return el('figure', {}, photo(block.photo, block.has_spoiler), caption(block.caption, at));
    case 'animation': case 'audio': case 'document': case 'video': case 'voice_note': {
      const file = block[block.type] ?? {};
      return el('figure', {}, fileCard(file.file_name ?? file.title ?? say(block.type === 'voice_note' ? 'voice' : block.type === 'video' ? 'video' : 'file'), file), caption(block.caption, at));
    }
    default: return el('p.unknown', {}, plain(block.text ?? block.blocks) || `[${block.type}]`);
  }
}

function list(items, at) {
  const isOrdered = (items ?? []).some(item => item.value !== undefined || item.type !== undefined || /^\w+[.)]$/u.test(item.label ?? ''));
  return el(isOrdered ? 'ol' : 'ul', {}, (items ?? []).map((item, index) => el('li', {},
    el('span.label', { 'aria-hidden': item.has_checkbox ? null : 'true' }, item.has_checkbox ? el('input', { type: 'checkbox', disabled: true, checked: item.is_checked }) : item.label || '•'),
    el('div', {}, blocks(item.blocks, { ...at, path: `${at.path}.${index}` })))));
}

function table(block, at) {
  const kinds = ['bordered', 'striped', 'compact'].filter(kind => block[`is_${kind}`]);
  return el('figure', {},
    el('div.scroll', { tabindex: '0' }, el('table', { class: kinds.join(' ') || null }, el('tbody', {}, (block.cells ?? []).map(row => el('tr', {}, row.map(cell => el(cell.is_header ? 'th' : 'td', {
      colspan: cell.colspan > 1 ? cell.colspan : null, rowspan: cell.rowspan > 1 ? cell.rowspan : null, dir: 'auto', data: { align: cell.align ?? 'left', valign: cell.valign ?? 'top' },
    }, cell.text === undefined ? null : rich(cell.text, at)))))))),
    caption(block.caption, at));
}

/** Open or closed as the reader left it, else as the bot says. */
const turned = new Map();

function details(block, at) {
  const key = `${at.key}:${at.path}`;
  return el('details', { open: turned.get(key) ?? !!block.is_open, ontoggle(event) { turned.set(key, event.currentTarget.open); } },
    el('summary', { dir: 'auto' }, rich(block.summary, at)), blocks(block.blocks, at));
}

const credit = (text, at) => (text === undefined ? null : el('cite', { dir: 'auto' }, rich(text, at)));
const caption = (about, at) => (about === undefined ? null : el('figcaption', { dir: 'auto' }, rich(about.text ?? about, at), credit(about.credit, at)));
const anchor = name => el('span.anchor', { tabindex: '-1', data: { anchor: name } });

/** A text to nodes. */
function rich(part, at) {
  if (part === undefined || part === null) return [];
  if (isPlain(part)) return [part];
  if (Array.isArray(part)) return part.flatMap(one => rich(one, at));
  const inside = () => rich(part.text, at);
  switch (part.type) {
    case 'spoiler': return [spoiler(inside(), `${at.key}:${at.path}:${plain(part.text).length}`)];
    case 'date_time': return [dateTime(part.unix_time, part.date_time_format, inside())].flat();
    case 'url': return [link(inside(), part.url, true)];
    case 'email_address': return [link(inside(), `mailto:${part.email_address}`, false)];
    case 'phone_number': return [link(inside(), `tel:${part.phone_number}`, false)];
    case 'custom_emoji': return [part.alternative_text ?? ''];
    case 'mathematical_expression': return [el('code', {}, part.expression)];
    case 'bot_command': return [press(inside(), () => at.command(part.bot_command ?? plain(part.text)))];
    case 'text_mention': case 'mention': case 'hashtag': case 'cashtag': case 'bank_card_number': return [el('span.link', { data: { entity: part.type } }, inside())];
    case 'button': return [el('span.buttons', {}, inlineButton(at.view, part.button, at.place()))];
    case 'anchor': return [anchor(part.name)];
    case 'anchor_link': return [press(inside(), () => goTo(at.root, part.anchor_name))];
    case 'reference': return [el('span.note', { tabindex: '-1', data: { anchor: `reference-${part.name}` } }, inside())];
    case 'reference_link': return [el('sup', {}, press(inside(), () => goTo(at.root, `reference-${part.reference_name}`), say('footnote', part.reference_name)))];
    default: return part.type in marks ? [el(marks[part.type], { data: { entity: part.type } }, inside())] : inside();
  }
}

const press = (inside, act, label) => el('button.link', { type: 'button', title: label, onclick(event) { event.stopPropagation(); act(); } }, inside);

/** Goes to an anchor of the same message, opening what hides it; without a name: to its top. */
function goTo(root, name) {
  const there = name && name !== 'reference-' ? [...root.querySelectorAll('[data-anchor]')].find(one => one.dataset.anchor === name) : root;
  if (!there) return;
  for (let box = there.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
  there.scrollIntoView({ block: 'nearest' });
  if (there !== root) there.focus({ preventScroll: true });
}

/** The letters alone. */
export function plain(part) {
  if (isPlain(part)) return part;
  if (Array.isArray(part)) return part.map(plain).join('');
  return part && typeof part === 'object' ? plain([part.text, part.alternative_text, part.expression].find(one => one !== undefined) ?? '') : '';
}
