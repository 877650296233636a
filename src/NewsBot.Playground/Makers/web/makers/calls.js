// Each call of the bot with its answer: what Telegram refused in red, what it lets pass but should not be done in amber.
import { el, rove } from '../dom.js';
import { store, stored } from '../state.js';
import { fetchMakers, lasting, onChange, timeOf } from './knowledge.js';

const most = 400;

export function calls(body, note, isShown) {
  const known = new Map();
  const hides = el('input', { type: 'checkbox', checked: stored('makers.hidePolls') ?? true, onchange: () => { store('makers.hidePolls', hides.checked); again(); } });
  const words = el('input', { type: 'search', 'aria-label': 'Only calls that contain', placeholder: 'Only calls that contain…', oninput: again });
  const list = el('ol.calls', { 'aria-label': 'Calls, newest first' });
  let run;
  body.append(el('p.acts', {}, el('label.check', {}, hides, 'Hide getUpdates'), words), list);
  rove(list, 'li:not([hidden]) > details > summary');

  onChange(async now => {
    note(now.violations ? `${now.calls}, ${now.violations} broke a rule` : String(now.calls));
    if (!isShown()) return;
    // A playground that was started anew counts from 1 again.
    if (run > now.calls) { known.clear(); list.replaceChildren(); }
    run = now.calls;
    const open = [...known.values()].filter(call => call.ms === null || call.ms === undefined).map(call => call.number);
    const after = Math.min(...open, known.size ? Math.max(...known.keys()) + 1 : 1) - 1;
    for (const call of await fetchMakers(`calls?after=${after}`)) {
      known.set(call.number, call);
      put(call);
    }
    reach();
    while (known.size > most) { const [oldest] = known.keys(); known.delete(oldest); list.querySelector(`[data-call="${oldest}"]`)?.remove(); }
  });

  function put(call) {
    const before = list.querySelector(`[data-call="${call.number}"]`);
    const line = item(call);
    if (before) {
      if (before.querySelector('[open]')) return;
      const had = before.contains(document.activeElement);
      before.replaceWith(line);
      if (had) line.querySelector('summary').focus();
    } else {
      list.prepend(line);
    }
    line.hidden = !fits(call);
  }

  function again() {
    for (const line of list.children) line.hidden = !fits(known.get(Number(line.dataset.call)));
    reach();
  }

  /** The newest call is in the order of Tab, unless somebody is among the others; from there the arrow keys lead on. */
  function reach() {
    if (list.contains(document.activeElement)) return;
    list.querySelectorAll('summary').forEach(one => { one.tabIndex = -1; });
    const newest = list.querySelector('li:not([hidden]) > details > summary');
    if (newest) newest.tabIndex = 0;
  }

  function fits(call) {
    if (!call) return false;
    if (hides.checked && call.method === 'getUpdates' && levelOf(call) === 'fine') return false;
    const wanted = words.value.trim().toLowerCase();
    return !wanted || JSON.stringify(call).toLowerCase().includes(wanted);
  }
}

const levelOf = call => call.broke.some(rule => rule.refused) ? 'refused' : call.fault ? 'fault' : call.status >= 400 ? 'refused' : call.broke.length ? 'sloppy' : 'fine';
const levels = { refused: 'refused', sloppy: 'sloppy', fault: 'fault', fine: '' };

function item(call) {
  const level = levelOf(call);
  const inside = el('div.wire');
  const detail = el('details', { ontoggle: () => detail.open && !inside.hasChildNodes() && fill(inside, call.number) },
    el('summary', { tabindex: '-1' },
      el('code', {}, call.method), el('span.status', {}, call.status ? String(call.status) : call.ms === null || call.ms === undefined ? 'open' : 'no answer'), levels[level] && el('b.level', {}, levels[level]),
      el('time', {}, `${timeOf(call.at)} · ${lasting(call.ms)}`),
      call.says && el('bdi.says', {}, call.says),
      call.error && el('span.why', {}, call.error),
      call.broke.map(rule => rule.text !== call.error && el('span.why', {}, `${rule.text} [${rule.rule}]`)),
      call.fault && el('span.why', {}, `Fault: ${call.fault}`)),
    inside);
  return el('li', { data: { call: call.number, level } }, detail);
}

async function fill(inside, number) {
  try {
    const { parameters, result } = await fetchMakers(`call?number=${number}`);
    inside.append(el('h3', {}, 'Asked'), el('pre', {}, JSON.stringify(parameters, null, 2)), el('h3', {}, 'Answered'), el('pre', {}, result === null || result === undefined ? 'nothing' : JSON.stringify(result, null, 2)));
  } catch (gone) {
    inside.append(el('p.none', {}, gone.message));
  }
}
