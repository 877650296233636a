// Photos, files and the like.
import { el, icon } from './dom.js';
import { say } from './words.js';

export function media({ message }) {
  if (message.photo) return photo(message.photo, message.has_media_spoiler);
  if (message.document) return fileCard(message.document.file_name ?? say('file'), message.document);
  if (message.animation ?? message.video) return fileCard((message.animation ?? message.video).file_name ?? say('video'), message.animation ?? message.video);
  if (message.audio) return fileCard(message.audio.title ?? message.audio.file_name ?? say('file'), message.audio);
  if (message.voice) return fileCard(say('voice'), message.voice);
  if (message.sticker) return el('p.sticker', { role: 'img', 'aria-label': `${say('sticker')} ${message.sticker.emoji ?? ''}` }, message.sticker.emoji ?? '▢');
  if (message.location) return el('p', { dir: 'ltr' }, `⌖ ${message.location.latitude}, ${message.location.longitude}`);
  if (message.contact) return el('p', {}, el('bdi', {}, `${message.contact.first_name} ${message.contact.phone_number}`));
  if (message.poll) return el('p', { dir: 'auto' }, message.poll.question);
  return null;
}

/** The largest size; pictures that exist only by name get a frame. */
export function photo(sizes, isHidden = false) {
  const largest = (sizes ?? []).at(-1);
  const frame = el('div.photo', { role: 'img', 'aria-label': say('photo') });
  const picture = largest && el('img', {
    src: `/files/${encodeURIComponent(largest.file_id)}`, alt: '', loading: 'lazy', onerror() { frame.replaceChildren(icon('picture'), say('photo')); },
  });
  frame.append(picture ?? say('photo'));
  if (isHidden) {
    frame.dataset.hidden = '';
    frame.addEventListener('click', () => { delete frame.dataset.hidden; });
  }
  return frame;
}

export function fileCard(name, file = {}) {
  const inside = [el('span.disc', {}, icon('file')), el('span', {}, el('b', {}, el('bdi', {}, name)), file.file_size !== undefined && el('small', {}, sizeOf(file.file_size)))];
  return file.file_id
    ? el('a.filecard', { href: `/files/${encodeURIComponent(file.file_id)}`, download: name, data: { file: name } }, inside)
    : el('div.filecard', { data: { file: name } }, inside);
}

export const sizeOf = bytes => (bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);
