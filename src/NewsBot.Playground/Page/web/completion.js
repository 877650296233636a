// What can be chosen while typing: the bot's commands.
import { el } from './dom.js';
import { chatNow, isAdmin, me, world } from './state.js';
import { say } from './words.js';

/** @returns {{list: Element, update: () => void, key: (event) => boolean, commands: () => void}} key: whether the event was used up */
export function completion(field, { send }) {
  const list = el('ul.completion', { role: 'listbox', id: 'completion', hidden: true, 'aria-label': say('commands') });
  field.setAttribute('aria-controls', 'completion');
  field.setAttribute('aria-autocomplete', 'list');
  let at = -1;

  const all = () => [...list.children];
  function close() {
    list.hidden = true;
    list.replaceChildren();
    field.removeAttribute('aria-activedescendant');
    at = -1;
  }

  function show(commands) {
    if (!commands.length) return close();
    list.replaceChildren(...commands.map((one, index) => el('li', {
      role: 'option', id: `completion-${index}`, data: { command: one.command }, onpointerdown: event => event.preventDefault(), onclick: () => choose(one.command),
    }, el('b', {}, `/${one.command}`), el('span', { dir: 'auto' }, one.description))));
    list.hidden = false;
    mark(0);
  }

  function mark(to) {
    at = (to + all().length) % all().length;
    all().forEach((one, index) => one.setAttribute('aria-selected', String(index === at)));
    field.setAttribute('aria-activedescendant', `completion-${at}`);
    all()[at].scrollIntoView({ block: 'nearest' });
  }

  function choose(command) {
    close();
    field.value = '';
    field.dispatchEvent(new Event('input'));
    field.focus();
    const isGroup = chatNow().chat.type !== 'private';
    send(`/${command}${isGroup ? `@${world.bot.user.username}` : ''}`);
  }

  return {
    list,
    update() {
      const typed = /^\/(\w*)$/.exec(field.value);
      if (typed) show(commandsHere().filter(one => one.command.startsWith(typed[1].toLowerCase()))); else close();
    },
    commands() {
      if (!list.hidden) return close();
      show(commandsHere());
      return field.focus();
    },
    key(event) {
      if (list.hidden) return false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') mark(at + (event.key === 'ArrowDown' ? 1 : -1));
      else if (event.key === 'Enter' && !event.shiftKey) choose(all()[at].dataset.command);
      else if (event.key === 'Tab' && !event.shiftKey) { field.value = `/${all()[at].dataset.command} `; close(); } else if (event.key === 'Escape') close();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

/** The menu of this chat in the person's language (core.telegram.org/bots/api#determining-list-of-commands). */
export function commandsHere() {
  const view = chatNow();
  const { id, type } = view.chat;
  const isAdmin = isAdmin(view);
  const scopes = type === 'private'
    ? [`Chat/${id}/`, 'AllPrivateChats//', 'Default//']
    : [`ChatMember/${id}/${me().id}`, ...(isAdmin ? [`ChatAdministrators/${id}/`] : []), `Chat/${id}/`, ...(isAdmin ? ['AllChatAdministrators//'] : []), 'AllGroupChats//', 'Default//'];
  const menus = world.bot?.commands ?? {};
  for (const scope of scopes) {
    for (const language of [me().language_code, '']) {
      if (menus[`${scope}/${language}`]?.length) return menus[`${scope}/${language}`];
    }
  }
  return [];
}
