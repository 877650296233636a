// Photos, files and the like.
import { el, icon } from './dom.js';
import { say } from './words.js';

export function media({ message }) {
  if (message.photo) return el('div.photo', { role: 'img', 'aria-label': say('photo') }, icon('eye'), say('photo'));
  if (message.document) return fileCard('file', message.document.file_name ?? say('file'), message.document.file_size);
  if (message.video) return fileCard('file', message.video.file_name ?? say('video'), message.video.file_size);
  if (message.voice) return fileCard('file', say('voice'), message.voice.file_size);
  if (message.sticker) return el('p.sticker', { role: 'img', 'aria-label': `${say('sticker')} ${message.sticker.emoji ?? ''}` }, message.sticker.emoji ?? '▢');
  return null;
}

export function fileCard(sign, name, size) {
  return el('div.filecard', {}, el('span.disc', {}, icon(sign)), el('span', {}, el('b', {}, el('bdi', {}, name)), size !== undefined && el('small', {}, sizeOf(size))));
}

export const sizeOf = bytes => (bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);
