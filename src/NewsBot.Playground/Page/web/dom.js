// Elements are made here and nowhere else. Text only ever becomes a text node, so no message can become markup.

/**
 * @param {string} name tag, with classes after dots: "div.bubble.mine"
 * @param {object} [about] on…: listener; data: data attributes; the rest: attributes (false, null and undefined: none)
 * @param {...(Node|string|null|undefined|false|Array)} inside
 */
export function el(name, about, ...inside) {
  const [tag, ...classes] = name.split('.');
  const made = document.createElement(tag);
  if (classes.length) made.className = classes.join(' ');
  for (const [key, value] of Object.entries(about ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (key === 'data') Object.assign(made.dataset, value);
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...inside.flat(9).filter(part => part !== null && part !== undefined && part !== false));
  return made;
}

/** A round or plain button that shows a sign and says what it does. */
export function iconButton(sign, label, onclick, about = {}) {
  return el('button.icon', { type: 'button', 'aria-label': label, title: label, onclick, ...about }, icon(sign));
}

const paths = {
  back: 'M15 5l-7 7 7 7', send: 'M4 12l16-8-5 16-3-7z', attach: 'M8 12.5l6-6a3 3 0 0 1 4.3 4.3l-7.8 7.7a5 5 0 0 1-7-7L11 4',
  more: 'M12 5v.1M12 12v.1M12 19v.1', close: 'M6 6l12 12M18 6L6 18', add: 'M12 5v14M5 12h14', sun: 'M12 3v2M12 19v2M3 12h2M19 12h2M6 6l1 1M17 17l1 1M6 18l1-1M17 7l1-1M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  moon: 'M20 14a8 8 0 1 1-10-10 7 7 0 0 0 10 10', help: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 17.5v.1', reply: 'M9 7L4 12l5 5M4 12h9a6 6 0 0 1 6 6v1', forward: 'M15 7l5 5-5 5M20 12h-9a6 6 0 0 0-6 6v1',
  edit: 'M4 20l1-4L16 5l3 3L8 19z', copy: 'M9 9h10v10H9zM6 15H5V5h10v1', bin: 'M5 7h14M9 7V5h6v2M7 7l1 12h8l1-12', pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7', quote: 'M6 8h4v5l-2 4M14 8h4v5l-2 4',
  out: 'M7 17L17 7M9 7h8v8', clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4l3 2', menu: 'M5 7h14M5 12h14M5 17h14', down: 'M6 9l6 6 6-6', eye: 'M3 12s3-6 9-6 9 6 9 6-3 6-9 6-9-6-9-6M12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  lab: 'M9 4h6M10 4v6l-5 9h14l-5-9V4M8 15h8', picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 8.5v.1', file: 'M7 3h7l4 4v14H7zM14 3v4h4', person: 'M12 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M5 20a7 7 0 0 1 14 0', link: 'M10 14l4-4M8 11l-2 2a3.5 3.5 0 0 0 5 5l2-2M16 13l2-2a3.5 3.5 0 0 0-5-5l-2 2',
  star: 'M12 4l2.4 5 5.6.700-4 3.9 1 5.4-5-2.7-5 2.7 1-5.4-4-3.9 5.6-.700z', smile: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M9 10v.1M15 10v.1M8.5 14a4 4 0 0 0 7 0', check: 'M5 13l4 4L19 7', bolt: 'M13 3L5 14h6l-1 7 8-11h-6z', block: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M6.5 6.5l11 11',
};

const svgNamespace = 'http://www.w3.org/2000/svg';

export function icon(sign) {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', paths[sign]);
  svg.append(path);
  return svg;
}

/** Keeps one element of a list in the order of Tab; the arrow keys, Home and End move within it. */
export function rove(list, selector, { horizontal = false } = {}) {
  const [before, after] = horizontal ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  list.addEventListener('keydown', event => {
    const all = [...list.querySelectorAll(selector)];
    const here = all.indexOf(event.target.closest?.(selector));
    if (here < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { [before]: here - 1, [after]: here + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focusIn(all, all[Math.max(0, Math.min(all.length - 1, to))]);
  });
  list.addEventListener('focusin', event => {
    const one = event.target.closest(selector);
    if (one) [...list.querySelectorAll(selector)].forEach(other => { other.tabIndex = other === one ? 0 : -1; });
  });
}

function focusIn(all, one) {
  all.forEach(other => { other.tabIndex = other === one ? 0 : -1; });
  one.focus();
}
