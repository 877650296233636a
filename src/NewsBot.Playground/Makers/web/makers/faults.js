// What can go wrong on the way to Telegram, for the next calls.
import { el } from '../dom.js';
import { act, fetchMakers, onChange } from './knowledge.js';

const kinds = {
  too_many: '429: wait', bad_gateway: '502', internal_error: '500', drop_before: 'connection drops before it is executed', drop_after: 'executed, then the connection drops',
  slow: 'answer comes late', garbage: 'answer is a page of the hotel', truncated: 'half of the answer',
};
const timed = ['too_many', 'slow'];

export function faults(body, note, isShown) {
  const kind = el('select', { id: 'fault-kind', onchange: fit }, Object.entries(kinds).map(([name, words]) => el('option', { value: name }, words)));
  const methods = el('input', { id: 'fault-methods', value: '*', size: 14, spellcheck: 'false', autocapitalize: 'off', 'aria-describedby': 'fault-hint' });
  const times = el('input', { id: 'fault-times', type: 'number', min: 1, max: 1000, value: 1 });
  const seconds = el('input', { id: 'fault-seconds', type: 'number', min: 0, max: 300, step: 0.5, value: 5 });
  const secondsField = field('for seconds', seconds);
  const pending = el('ul.pending');
  body.append(
    el('form.fields', { onsubmit: add }, field('Fault', kind), secondsField, field('of the calls', methods), field('times', times),
      el('p.acts', {}, el('button.act', { type: 'submit' }, 'Let it happen'), el('button.act', { type: 'button', onclick: () => act('no-faults') }, 'Nothing shall fail'))),
    el('p.hint', { id: 'fault-hint' }, 'Calls by name, with * for any letters: sendMessage, edit*. A lone * spares getUpdates.'),
    pending);
  fit();

  function fit() { secondsField.hidden = !timed.includes(kind.value); }

  function add(event) {
    event.preventDefault();
    act('fault', { fault: kind.value, methods: methods.value.trim(), times: Number(times.value) || 1, seconds: Number(seconds.value) || 0 });
  }

  onChange(async now => {
    note(now.faults ? `${now.faults} to come` : '');
    if (!isShown()) return;
    const { faults: left } = await fetchMakers('moment');
    pending.replaceChildren(...left.map(one => el('li', {}, `${one.fault} — ${one.methods}, ${one.left} ×`)));
  });
}

export const field = (label, input) => el('p.field', {}, el('label', { for: input.id }, label), input);
