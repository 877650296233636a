// A menu that opens beside something: arrows move, Enter chooses, Esc closes and gives the focus back.
import { el, icon } from './dom.js';

let open;

/** @param items {label, sign, act, checked, danger, detail}; null: a line between two groups */
export function openMenu(anchor, items, { at, onclose, label, strip = [], stripLabel } = {}) {
  closeMenu();
  const back = document.activeElement;
  const list = el('div.menu', { role: 'menu', 'aria-label': label, onkeydown: onKey },
    strip.length > 0 && el('div.strip', { role: 'group', 'aria-label': stripLabel }, strip.map(one => el('button', {
      type: 'button', role: 'menuitemcheckbox', 'aria-checked': String(one.checked), 'aria-label': `${stripLabel} ${one.label}`, tabindex: '-1', onclick: () => { closeMenu(); one.act(); },
    }, one.label))),
    items.map(item => item === null
    ? el('hr')
    : el('button', {
      type: 'button', role: item.checked === undefined ? 'menuitem' : 'menuitemradio', 'aria-checked': item.checked === undefined ? null : String(item.checked),
      tabindex: '-1', data: item.danger ? { danger: '' } : {}, onclick: () => { closeMenu(); item.act(); },
    }, icon(item.sign ?? 'check'), el('span', {}, el('bdi', {}, item.label), item.detail && el('small', {}, item.detail)), item.checked && el('span.tick', { 'aria-hidden': 'true' }, '✓'))));
  open = { list, back, onclose };
  document.body.append(list);
  place(list, anchor, at);
  (list.querySelector('[role=menuitemradio][aria-checked=true]') ?? list.querySelector('[role^=menuitem]:not([role=menuitemcheckbox])') ?? list.querySelector('button'))?.focus();
  setTimeout(() => addEventListener('pointerdown', outside, true));
  addEventListener('resize', closeMenu);
}

export function closeMenu() {
  if (!open) return;
  const { list, back, onclose } = open;
  open = null;
  removeEventListener('pointerdown', outside, true);
  removeEventListener('resize', closeMenu);
  const had = list.contains(document.activeElement);
  list.remove();
  if (had && back?.isConnected) back.focus();
  onclose?.();
}

function outside(event) {
  if (open && !open.list.contains(event.target)) closeMenu();
}

function onKey(event) {
  const all = [...open.list.querySelectorAll('button')];
  const here = all.indexOf(document.activeElement);
  const to = { ArrowDown: here + 1, ArrowRight: here + 1, ArrowUp: here - 1 + all.length, ArrowLeft: here - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) {
    all[to % all.length].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    closeMenu();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Beside the anchor, or at a point, and always inside the window. */
function place(list, anchor, at) {
  const box = at ? { left: at.x, right: at.x, top: at.y, bottom: at.y } : anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = list;
  const left = Math.max(8, Math.min(box.left, innerWidth - width - 8));
  const below = box.bottom + 6;
  const top = below + height + 8 <= innerHeight ? below : Math.max(8, box.top - height - 6);
  list.style.left = `${left}px`;
  list.style.top = `${top}px`;
}
