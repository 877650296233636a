// Who you are, and new people and chats.
import { el } from './dom.js';
import { deed } from './live.js';
import { chooseChat, choosePerson, chosen, nameOf, world } from './state.js';
import { say } from './words.js';
import { ask, complain } from './dialogs.js';
import { openMenu } from './menu.js';

const languages = ['en', 'fr', 'uk', 'de', 'es', 'pl', 'ar', 'he'];

/** A round picture of the first letters, in a colour of one's own. */
export function avatar(who) {
  const letters = (who?.title ?? nameOf(who)).split(/\s+/u).slice(0, 2).map(word => [...word][0] ?? '').join('');
  return el('span.avatar', { 'aria-hidden': 'true', data: { tint: Math.abs(who?.id ?? 0) % 6, bot: who?.is_bot ? '' : 'no' } }, letters);
}

export function choosePersonFrom(anchor) {
  openMenu(anchor, [
    ...[...world.people.values()].map(person => ({
      label: nameOf(person), detail: person.language_code, sign: 'person', checked: person.id === chosen.person, act: () => choosePerson(person.id),
    })),
    null,
    { label: say('speaks', nameOf(world.people.get(chosen.person))), sign: 'edit', act: () => chooseLanguage(anchor) },
    { label: say('newChat'), sign: 'add', act: newChat },
  ], { label: say('switchPerson') });
}

/** The language that the person's client tells the bot. */
function chooseLanguage(anchor) {
  const now = world.people.get(chosen.person)?.language_code ?? '';
  const names = new Intl.DisplayNames(undefined, { type: 'language' });
  openMenu(anchor, ['', ...languages].map(one => ({
    label: one ? names.of(one) : '—', detail: one, checked: one === now, act: () => deed('speak', { as: chosen.person, language: one }).catch(complain),
  })), { label: say('language') });
}

export async function newChat() {
  const kinds = { person: 'aPerson', group: 'aGroup', supergroup: 'aSupergroup', forum: 'aForum', channel: 'aChannel' };
  const speaks = el('label', {}, say('language'), el('select', { name: 'language' }, el('option', { value: '' }, '—'), languages.map(one => el('option', { value: one }, one))));
  const members = el('fieldset', { hidden: true }, el('legend', {}, say('people')), [...world.people.values()].map(person =>
    el('label', {}, el('input', { type: 'checkbox', name: 'member', value: person.id, checked: true }), el('bdi', {}, nameOf(person)))));
  const kind = el('select', { name: 'kind', onchange() { members.hidden = kind.value === 'person'; speaks.hidden = !members.hidden; } },
    Object.entries(kinds).map(([value, key]) => el('option', { value }, say(key))));
  const name = el('input', { name: 'name', maxlength: '128', autocomplete: 'off', dir: 'auto' });
  const { choice, form } = await ask(say('newChat'), el('div.fields', {}, el('label', {}, say('kind'), kind), el('label', {}, say('name'), name), speaks, members),
    [['cancel', say('cancel')], ['create', say('create'), true]]);
  if (choice !== 'create') return;
  const about = new FormData(form);
  try {
    if (kind.value === 'person') {
      const { id } = await deed('person', { name: name.value, language: about.get('language') || null });
      whenThere(() => world.people.has(id), () => choosePerson(id));
    } else {
      const { id } = await deed('chat', { kind: kind.value, title: name.value, members: about.getAll('member').map(Number), as: chosen.person });
      whenThere(() => world.chats.has(id), () => chooseChat(id));
    }
  } catch (error) {
    complain(error);
  }
}

/** The stream may bring what was made a moment after the answer. */
function whenThere(isThere, then, left = 40) {
  if (isThere()) then();
  else if (left > 0) setTimeout(whenThere, 50, isThere, then, left - 1);
}
