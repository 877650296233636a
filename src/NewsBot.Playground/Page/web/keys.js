// Keys that work everywhere on the page.
import { el } from './dom.js';
import { chooseChat, chosen, showPane } from './state.js';
import { keysList, say } from './words.js';
import { ask } from './dialogs.js';
import { inOrder } from './chats.js';

export function showKeys() {
  ask(say('help'), el('dl.keys', {}, keysList.map(([key, does]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)])), [['ok', say('close'), true]]);
}

export function listenToKeys() {
  addEventListener('keydown', event => {
    const isTyping = event.target.closest?.('input,textarea,select,[contenteditable],dialog,[role=menu]');
    if (event.key === '?' && !isTyping) {
      event.preventDefault();
      showKeys();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      showPane('chats');
      document.querySelector('button.chat[aria-current]')?.focus();
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const all = inOrder().map(({ view }) => view.chat.id);
      const to = all[all.indexOf(chosen.chat) + (event.key === 'ArrowUp' ? -1 : 1)];
      if (to !== undefined) chooseChat(to);
    } else if (event.key === 'Escape' && !event.defaultPrevented && !event.target.closest?.('dialog,#makers')) {
      if (event.target.closest?.('#talk') && !event.target.closest('textarea')) document.querySelector('#composer textarea')?.focus();
      else if (innerWidth <= 720) showPane('chats');
    }
  });
}
