// "@newsbot query" in any chat: what the bot offers while one types, and the choice among it.
import { el, icon } from './dom.js';
import { deed } from './live.js';
import { chooseChat, chosen, nameOf, world } from './state.js';
import { say } from './words.js';
import { complain } from './dialogs.js';

const pause = 250;

/** @returns {{box: Element, update: () => void, key: (event) => boolean}} key: whether the event was used up */
export function inline(field, { done }) {
  const list = el('ul', { role: 'listbox', id: 'inline', 'aria-label': say('results', '') });
  const box = el('div.completion.inline', { hidden: true, data: { inline: '' }, onscroll() { if (box.scrollTop + box.clientHeight > box.scrollHeight - 60) more(); } });
  let asked = null, timer, at = -1, number = 0, asking;

  /** The query that stands in the field; null: none. */
  function query() {
    const name = world.bot?.user.username;
    const typed = name && field.value.toLowerCase().startsWith(`@${name.toLowerCase()}`) ? field.value.slice(name.length + 1) : null;
    return typed === '' || (typed !== null && /^\s/.test(typed)) ? typed.trimStart() : null;
  }

  const all = () => [...list.querySelectorAll('[role=option]')];

  function close() {
    clearTimeout(timer);
    asking?.abort();
    number++;
    asked = null;
    at = -1;
    box.hidden = true;
    field.removeAttribute('aria-activedescendant');
    field.setAttribute('aria-controls', 'completion');
  }

  function note(text) {
    box.replaceChildren(el('p.note', { role: 'status' }, text));
    box.hidden = false;
  }

  async function begin(text) {
    const mine = ++number;
    asking?.abort();
    asking = new AbortController();
    note(say('searching', nameOf(world.bot.user)));
    try {
      const answer = await deed('inline', { as: chosen.person, chat: chosen.chat, query: text, offset: '' }, asking.signal);
      if (mine !== number) return;
      asked = { query: text, ...answer };
      show();
    } catch (error) {
      if (mine === number) note(error.message);
    }
  }

  function show() {
    list.replaceChildren(...asked.results.map((result, index) => entry(result, asked.ask, index)));
    const { button } = asked;
    box.replaceChildren(...[
      button && el('button.above', { type: 'button', onclick: () => pressButton(button) }, button.text),
      asked.results.length ? list : el('p.note', { role: 'status' }, say('noResults')),
    ].filter(Boolean));
    box.hidden = false;
    field.setAttribute('aria-controls', 'inline');
    if (asked.results.length) mark(0);
  }

  function entry(result, ask, index) {
    const title = result.title ?? result.caption ?? result.type;
    return el('li', {
      role: 'option', id: `inline-${index}`, data: { result: result.id }, onpointerdown: event => event.preventDefault(), onclick: () => choose(ask, result.id),
    }, el('span.thumb', { 'aria-hidden': 'true' }, result.thumbnail_url ? icon('picture') : [...title][0]),
    el('span', { dir: 'auto' }, el('b', {}, title), el('small', {}, result.description ?? ''), result.url && !result.hide_url && el('small', { dir: 'ltr' }, result.url)));
  }

  function mark(to) {
    const options = all();
    at = (to + options.length) % options.length;
    options.forEach((one, index) => one.setAttribute('aria-selected', String(index === at)));
    field.setAttribute('aria-activedescendant', options[at].id);
    options[at].scrollIntoView({ block: 'nearest' });
    if (at === options.length - 1) more();
  }

  /** The next page, once its end is in sight. */
  async function more() {
    if (!asked?.next_offset || asked.isWaiting) return;
    const mine = number;
    asked.isWaiting = true;
    try {
      const next = await deed('inline', { as: chosen.person, chat: chosen.chat, query: asked.query, offset: asked.next_offset });
      if (mine !== number || !asked) return;
      list.append(...next.results.map((result, index) => entry(result, next.ask, asked.results.length + index)));
      asked.results.push(...next.results);
      Object.assign(asked, { next_offset: next.next_offset, isWaiting: false });
    } catch (error) {
      complain(error);
    }
  }

  async function choose(ask, result) {
    close();
    done();
    try {
      await deed('choose', { as: chosen.person, chat: chosen.chat, ask, result });
    } catch (error) {
      complain(error);
    }
  }

  function pressButton(button) {
    close();
    done();
    deed('start', { as: chosen.person, parameter: button.start_parameter }).then(() => chooseChat(chosen.person), complain);
  }

  return {
    box,
    update() {
      const text = query();
      if (text === null) return box.hidden ? undefined : close();
      if (asked?.query === text) return undefined;
      clearTimeout(timer);
      timer = setTimeout(begin, pause, text);
      return undefined;
    },
    key(event) {
      if (box.hidden || query() === null) return false;
      if (event.key === 'Escape') close();
      else if (event.key === 'ArrowDown' && all().length) mark(at + 1);
      else if (event.key === 'ArrowUp' && all().length) mark(at - 1);
      else if (event.key === 'Enter' && !event.shiftKey) all()[at]?.click();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
