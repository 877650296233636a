// Toasts, and questions that must be answered first. They use the browser's own dialog: focus stays inside and comes back after.
import { el } from './dom.js';
import { say } from './words.js';

export function toast(text, isError = false) {
  const shown = el('p.toast', { data: isError ? { error: '' } : {} }, el('bdi', {}, text));
  document.getElementById('toasts').append(shown);
  setTimeout(() => shown.remove(), 4000 + text.length * 30);
}

/** Shows what went wrong, in the words of the playground. */
export const complain = error => toast(error.message, true);

/** Opens a dialog and ends with what it was closed with; '' or 'cancel': nothing was chosen. */
export function ask(heading, inside, buttons, { label } = {}) {
  return new Promise(done => {
    const dialog = el('dialog', { 'aria-label': label ?? heading },
      el('form', { method: 'dialog' },
        heading && el('h2', {}, heading),
        inside,
        el('div.choices', {}, buttons.map(([value, text, isMain]) => el('button', { value, class: isMain ? 'main' : null, autofocus: !!isMain }, text)))));
    dialog.addEventListener('close', () => { dialog.remove(); done({ choice: dialog.returnValue, form: dialog.querySelector('form') }); });
    dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(''); });
    document.body.append(dialog);
    dialog.showModal();
  });
}

export const alertOf = text => ask(null, el('p.said', {}, text), [['ok', say('close'), true]], { label: text });

/** Links show where they lead before they are opened, and open in a tab that knows nothing of this one. */
export async function openLink(url) {
  const { choice } = await ask(say('openLink'), el('p.address', { dir: 'ltr' }, url), [['cancel', say('cancel')], ['open', say('open'), true]]);
  if (choice === 'open') window.open(url, '_blank', 'noopener,noreferrer');
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(say('copied'));
  } catch (refused) {
    toast(refused.message, true);
  }
}
