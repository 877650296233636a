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

  /** Puts the whole name into the field, to go on with what the command is about. */
  function complete(command) {
    close();
    field.value = `/${command} `;
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
      const { command } = all()[at].dataset;
      if (event.key === 'ArrowDown') mark(at + 1);
      else if (event.key === 'ArrowUp') mark(at - 1);
      else if (event.key === 'Enter' && !event.shiftKey) choose(command);
      else if (event.key === 'Tab' && !event.shiftKey) complete(command);
      else if (event.key === 'Escape') close();
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
  const forAdmins = scope => (isAdmin(view) ? [scope] : []);
  const scopes = type === 'private'
    ? [`Chat/${id}/`, 'AllPrivateChats//', 'Default//']
    : [`ChatMember/${id}/${me().id}`, ...forAdmins(`ChatAdministrators/${id}/`), `Chat/${id}/`, ...forAdmins('AllChatAdministrators//'), 'AllGroupChats//', 'Default//'];
  const menus = world.bot?.commands ?? {};
  for (const scope of scopes) {
    for (const language of [me().language_code, '']) {
      if (menus[`${scope}/${language}`]?.length) return menus[`${scope}/${language}`];
    }
  }
  return [];
}
