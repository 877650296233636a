// Whether the bot lives, who drafts its briefings, and the switches for both.
import { el } from '../dom.js';
import { act, onChange } from './knowledge.js';

const stages = { starting: 'is starting', running: 'is running', killed: 'was killed', failed: 'could not be started' };
const engines = {
  as_configured: 'as configured', offline: 'offline: rules, no model', honest: 'stand-in model, honest', slow: 'stand-in model, slow (8 s)',
  silent: 'stand-in model that never answers', failing: 'stand-in model that fails (500)', busy: 'stand-in model that is busy (429)',
  babbling: 'stand-in model that answers nonsense', inventing: 'stand-in model that invents',
};

export function botLife(body, note) {
  const state = el('p.stage', { role: 'status' });
  const kill = el('button.act', { type: 'button', onclick: () => act('bot', { what: 'kill' }) }, 'Kill it now');
  const killNext = el('button.act', { type: 'button', onclick: () => act('bot', { what: 'kill_before_answer' }) }, 'Kill it before its next answer');
  const start = el('button.act', { type: 'button', onclick: () => act('bot', { what: 'start' }) }, 'Start it');
  const line = el('button.act', { type: 'button', 'aria-pressed': 'false', onclick: () => act('line', { is_cut: line.getAttribute('aria-pressed') !== 'true' }) }, 'Telegram out of reach');
  const choice = el('select', { id: 'makers-engine', onchange: () => act('engine', { name: choice.value }) });
  body.append(state, el('p.acts', {}, kill, killNext, start, line), el('p.field', {}, el('label', { for: 'makers-engine' }, 'Briefings by'), choice));

  onChange(now => {
    note(now.stage);
    const words = `The bot ${stages[now.stage] ?? now.stage}${now.trouble ? `: ${now.trouble}` : '.'}${now.is_cut ? ' It cannot reach Telegram.' : ''}`;
    if (state.textContent !== words) state.textContent = words;
    state.dataset.stage = now.stage;
    kill.disabled = killNext.disabled = now.stage !== 'running';
    start.disabled = now.stage === 'running' || now.stage === 'starting';
    line.setAttribute('aria-pressed', String(now.is_cut));
    if (choice.options.length !== now.engines.length) choice.replaceChildren(...now.engines.map(name => el('option', { value: name }, engines[name] ?? name)));
    if (document.activeElement !== choice || !choice.matches(':open')) choice.value = now.engine;
  });
}
