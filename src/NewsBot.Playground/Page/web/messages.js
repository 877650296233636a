// The messages of the chosen chat or topic, newest at the bottom.
import { el, iconButton, rove } from './dom.js';
import { on } from './live.js';
import { chatNow, chosen, isSeen, messagesOf, threadOf, me } from './state.js';
import { dayOf, say } from './words.js';
import { bubble, draftBubble } from './bubble.js';
import { samples } from './samples.js';
import { markRead } from './read.js';
import { options, deeds } from './options.js';

let log, list, down, shownFor;
const made = new Map();

export function messages() {
  list = el('ol', { role: 'list', 'aria-label': say('messages') });
  log = el('div.log', { role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions', 'aria-label': say('messages'), onscroll: onScroll }, list);
  down = iconButton('down', say('toBottom'), () => toBottom(true), { class: 'icon down', hidden: true });
  rove(list, 'li.message');
  list.addEventListener('focusin', event => enter(event.target.closest('li.message')));
  on('shown', render);
  new ResizeObserver(() => { if (!down.dataset.away) toBottom(); }).observe(log);
  return [log, down];
}

/** What the chosen person sees of the chosen chat, oldest first. */
export function visible() {
  const seen = [...messagesOf(chosen.chat).values()].filter(isSeen);
  const replaced = new Set(seen.map(view => view.in_place_of));
  return seen.filter(view => !replaced.has(view.id) && (chosen.thread === null || threadOf(view) === (chosen.thread || null) || view.id === chosen.thread))
    .sort((one, other) => one.id - other.id);
}

const act = {
  ...deeds, options, jump,
  key(view, event) {
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const does = { enter: () => options(view, event.target), r: () => deeds.reply(view), q: () => deeds.reply(view), f: () => deeds.forward(view), e: () => deeds.edit(view), c: () => deeds.copy(view), delete: () => deeds.remove(view) }[key];
    if (does) { event.preventDefault(); does(); }
  },
};

function render() {
  if (!me() || !chatNow()) return;
  const where = `${chosen.person}/${chosen.chat}/${chosen.thread}`;
  const isElsewhere = where !== shownFor;
  if (isElsewhere) { made.clear(); shownFor = where; }
  const wasAtBottom = isElsewhere || !down.dataset.away;
  log.setAttribute('aria-busy', String(isElsewhere));

  const all = visible();
  const parts = [];
  let before;
  for (const view of all) {
    if (!before || dayOf(before.message.date) !== dayOf(view.message.date)) {
      parts.push(reuse(`day${view.message.date}`, dayOf(view.message.date), () => el('li.day', {}, el('span', {}, dayOf(view.message.date)))));
      before = undefined;
    }
    const isFirst = !before || before.author !== view.author || before.message.sender_chat?.id !== view.message.sender_chat?.id || view.message.date - before.message.date > 600;
    parts.push(reuse(view.id, [view, isFirst], () => outOfTab(bubble(view, isFirst, act))));
    before = view;
  }
  for (const draft of chatNow().drafts ?? []) parts.push(reuse(`draft${draft.id}`, JSON.stringify(draft), () => draftBubble(draft)));
  if (!parts.length) parts.push(samples());
  place(parts);
  const last = list.querySelector('li.message:last-of-type');
  if (last && !list.querySelector('li.message[tabindex="0"]')) last.tabIndex = 0;
  if (wasAtBottom) toBottom();
  onScroll();
  log.setAttribute('aria-busy', 'false');
  if (!document.hidden && (document.body.dataset.pane === 'talk' || innerWidth > 720) && markRead(chosen.chat)) queueMicrotask(() => document.dispatchEvent(new Event('read')));
}

const inside = 'a, button, summary, pre, [tabindex]';
let entered;

/** Tab goes from the messages to the field at once; what is in a message is reached by Tab when the message has the focus. */
function outOfTab(item) {
  for (const one of item.querySelectorAll(inside)) one.tabIndex = -1;
  return item;
}

function enter(item) {
  if (item === entered || !item) return;
  if (entered) outOfTab(entered);
  entered = item;
  for (const one of item.querySelectorAll(inside)) one.tabIndex = 0;
}

/** A part that has not changed stays the same element: what a reader selected, opened or focused in it stays too. */
function reuse(key, about, make) {
  const old = made.get(key);
  const same = old && (Array.isArray(about) ? about.every((one, at) => one === old.about[at]) : about === old.about);
  if (same) return old.element;
  const element = make();
  if (old?.element.contains(document.activeElement)) keepFocus(old.element, element);
  made.set(key, { about, element });
  return element;
}

function keepFocus(old, element) {
  const { key } = document.activeElement.dataset;
  const wasItem = document.activeElement === old;
  if (old.tabIndex === 0) element.tabIndex = 0;
  queueMicrotask(() => (wasItem ? element : [...element.querySelectorAll('[data-key]')].find(one => one.dataset.key === key) ?? element).focus({ preventScroll: true }));
}

function place(parts) {
  const stay = new Set(parts);
  for (const child of [...list.children]) if (!stay.has(child)) child.remove();
  parts.forEach((part, at) => { if (list.children[at] !== part) list.insertBefore(part, list.children[at] ?? null); });
}

const isAtBottom = () => log.scrollHeight - log.scrollTop - log.clientHeight < 60;

function onScroll() {
  // Nothing is away while another pane is shown.
  const away = log.clientHeight > 0 && !isAtBottom();
  down.hidden = !away;
  away ? down.dataset.away = '1' : delete down.dataset.away;
}

export function toBottom(isAsked = false) {
  log.scrollTop = log.scrollHeight;
  if (isAsked) list.querySelector('li.message:last-of-type')?.focus({ preventScroll: true });
}

/** Goes to a message of this chat and lets it shine for a moment. */
export function jump(id) {
  const there = list.querySelector(`li[data-message="${id}"]`);
  if (!there) return;
  there.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  there.focus({ preventScroll: true });
  there.classList.remove('found');
  requestAnimationFrame(() => there.classList.add('found'));
}

document.addEventListener('visibilitychange', () => { if (!document.hidden) render(); });
