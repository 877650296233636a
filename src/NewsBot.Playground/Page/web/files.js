// Files that are dropped, picked or pasted: one question about all of them, then they are sent one after another.
import { el } from './dom.js';
import { answerOf } from './live.js';
import { chosen } from './state.js';
import { say } from './words.js';
import { ask, complain } from './dialogs.js';
import { sizeOf } from './media.js';

const pictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

export async function takeFiles(taken) {
  const files = [...taken];
  if (!files.length) return;
  const arePictures = files.every(file => pictures.includes(file.type));
  const caption = el('input', { name: 'caption', maxlength: '1024', 'aria-label': say('caption'), placeholder: say('caption'), autocomplete: 'off', dir: 'auto' });
  const asPhoto = el('input', { type: 'checkbox', name: 'photo', checked: arePictures });
  const { choice } = await ask(say('sendFile', files.length === 1 ? files[0].name : files.length), el('div.fields', {},
    el('ul.files', {}, files.map(file => el('li', {}, el('bdi', {}, file.name), el('small', {}, sizeOf(file.size))))),
    arePictures && el('fieldset', {}, el('label', {}, asPhoto, say('asPhoto'))), caption), [['cancel', say('cancel')], ['send', say('send'), true]]);
  if (choice !== 'send') return;
  for (const [at, file] of files.entries()) {
    const about = new URLSearchParams({ as: chosen.person, chat: chosen.chat, name: file.name || 'file', photo: String(arePictures && asPhoto.checked) });
    if (at === 0 && caption.value) about.set('caption', caption.value);
    if (chosen.thread) about.set('topic', chosen.thread);
    try {
      await answerOf(fetch(`/deeds/file?${about}`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file }));
    } catch (error) {
      complain(error);
      return;
    }
  }
}

/** Files that are dropped on an element are taken; it says so while they hover above it. */
export function takeDropped(into) {
  const isFiles = event => event.dataTransfer?.types.includes('Files');
  into.addEventListener('dragover', event => { if (isFiles(event)) { event.preventDefault(); into.dataset.drop = say('dropHere'); } });
  into.addEventListener('dragleave', event => { if (!into.contains(event.relatedTarget)) delete into.dataset.drop; });
  into.addEventListener('drop', event => {
    if (!isFiles(event)) return;
    event.preventDefault();
    delete into.dataset.drop;
    takeFiles(event.dataTransfer.files);
  });
}
