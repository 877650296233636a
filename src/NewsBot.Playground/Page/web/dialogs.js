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

/** Opens a dialog, in which Enter means the main button, and ends with what it was closed with; '' or 'cancel': nothing was chosen. */
export function ask(heading, inside, buttons, { label } = {}) {
  return new Promise(done => {
    const dialog = el('dialog', { 'aria-label': label ?? heading },
      el('form', { method: 'dialog' },
        heading && el('h2', {}, heading),
        inside,
        el('div.choices', {}, buttons.map(([value, text, isMain]) => (isMain
          ? el('button.main', { value }, text)
          : el('button', { type: 'button', onclick: () => dialog.close(value) }, text))))));
    dialog.addEventListener('close', () => { dialog.remove(); done({ choice: dialog.returnValue, form: dialog.querySelector('form') }); });
    dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(''); });
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector('.fields :is(input:not([type=checkbox]), select)') ?? dialog.querySelector('.main, .choices button'))?.focus();
  });
}

export const alertOf = text => ask(null, el('p.said', {}, text), [['ok', say('close'), true]], { label: text });

/** Addresses that a browser may be sent to: no code, no files of this machine. */
export const isSafe = url => /^(https?|mailto|tel|tg):/i.test(url);

/** Links show where they lead before they are opened, and open in a tab that knows nothing of this one. */
export async function openLink(url) {
  const address = el('p.address', { dir: 'ltr' }, url);
  if (!isSafe(url)) return ask(url.split(':', 1)[0], address, [['ok', say('close'), true]]);
  const { choice } = await ask(say('openLink'), address, [['cancel', say('cancel')], ['open', say('open'), true]]);
  return choice === 'open' && window.open(url, '_blank', 'noopener,noreferrer');
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(say('copied'));
  } catch (refused) {
    toast(refused.message, true);
  }
}
