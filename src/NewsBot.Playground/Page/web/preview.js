// The card below a message with a link. The playground has no internet: the card names the site, and its own pages by their title.
import { el } from './dom.js';
import { openLink } from './dialogs.js';
import { world } from './state.js';

export function preview({ message }) {
  const wish = message.link_preview_options;
  const text = message.text ?? '';
  if (!text || wish?.is_disabled) return null;
  const first = (message.entities ?? []).find(entity => entity.type === 'url' || entity.type === 'text_link');
  const address = wish?.url ?? (first && (first.url ?? text.slice(first.offset, first.offset + first.length)));
  const url = address && parse(address);
  if (!url) return null;
  return el('button.preview', { type: 'button', data: { preview: url.href }, onclick(event) { event.stopPropagation(); openLink(url.href); } },
    el('b', { dir: 'ltr' }, url.host), el('span', { dir: 'auto' }, titleOf(url) ?? decode(url.pathname)));
}

/** What the playground's own pages are called; undefined: somebody else's page. */
const titleOf = url => world.bot?.links?.find(link => parse(link.url)?.href === url.href)?.title;

function parse(address) {
  try { return new URL(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`); } catch { return null; }
}

function decode(path) {
  try { return decodeURIComponent(path); } catch { return path; }
}
