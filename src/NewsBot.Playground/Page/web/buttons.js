// Inline buttons: what each kind does, and the glow until the bot has answered.
import { el, icon } from './dom.js';
import { deed } from './live.js';
import { chosen } from './state.js';
import { say } from './words.js';
import { alertOf, complain, copy, openLink, toast } from './dialogs.js';
import { typeInline } from './composer.js';

/** Presses that wait for an answer, by message and place: a message that is shown anew goes on glowing. */
const glowing = new Set();

export function keyboard(view) {
  const rows = view.message.reply_markup?.inline_keyboard;
  return rows?.length ? el('div.keyboard', { data: { keyboard: '' } }, rows.map((row, y) => el('div.row', {}, row.map((button, x) => inlineButton(view, button, `${y}:${x}`))))) : null;
}

export function inlineButton(view, button, place) {
  const key = `${chosen.person}:${view.chat}/${view.id}:${place}:${button.callback_data ?? ''}`;
  const made = el('button', {
    type: 'button', title: button.url ?? button.text, disabled: 'disabled' in button && button.disabled !== false,
    'aria-busy': glowing.has(key) ? 'true' : null,
    data: { place, press: kindOf(button), style: button.style ?? '' },
    onclick(event) { event.stopPropagation(); act(view, button, key); },
  }, el('bdi', {}, button.text), signs[kindOf(button)] && icon(signs[kindOf(button)]));
  made.dataset.key = key;
  return made;
}

/** What a button does besides asking the bot is told by a small sign. */
const signs = { url: 'out', login_url: 'out', web_app: 'out', copy_text: 'copy', switch_inline_query: 'forward', switch_inline_query_chosen_chat: 'forward' };

const kindOf = button => ['callback_data', 'url', 'copy_text', 'switch_inline_query_current_chat', 'switch_inline_query', 'switch_inline_query_chosen_chat', 'web_app', 'login_url'].find(kind => kind in button) ?? 'none';

async function act(view, button, key) {
  switch (kindOf(button)) {
    case 'callback_data': return pressCallback(view, button, key);
    case 'url': case 'login_url': return openLink(button.url ?? button.login_url.url);
    case 'web_app': return openLink(button.web_app.url);
    case 'copy_text': return copy(button.copy_text.text);
    case 'switch_inline_query_current_chat': return typeInline(button.switch_inline_query_current_chat);
    case 'switch_inline_query': return typeInline(button.switch_inline_query, true);
    case 'switch_inline_query_chosen_chat': return typeInline(button.switch_inline_query_chosen_chat.query ?? '', true);
    default: return undefined;
  }
}

async function pressCallback(view, button, key) {
  if (glowing.has(key)) return;
  glow(key, true);
  try {
    const answer = await deed('press', { as: chosen.person, chat: view.chat, message: view.id, data: button.callback_data });
    if (!answer.answered) toast(say('notAnswered'), true);
    else if (answer.url) openLink(answer.url);
    else if (answer.text) answer.alert ? alertOf(answer.text) : toast(answer.text);
  } catch (error) {
    complain(error);
  } finally {
    glow(key, false);
  }
}

function glow(key, isOn) {
  isOn ? glowing.add(key) : glowing.delete(key);
  for (const button of document.querySelectorAll('[data-key]')) {
    if (button.dataset.key === key) isOn ? button.setAttribute('aria-busy', 'true') : button.removeAttribute('aria-busy');
  }
}
