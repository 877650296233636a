// What the bot asked the stand-in of a language model, and what that answered.
import { el } from '../dom.js';
import { fetchMakers, lasting, onChange, timeOf } from './knowledge.js';

export function model(body, note, isShown) {
  const list = el('ol.exchanges');
  body.append(el('p.hint', {}, 'Choose a stand-in above, send an article, and see what the bot makes of its answer. What is invented is dropped, and the briefing says so.'), list);
  onChange(async now => {
    note(['as_configured', 'offline'].includes(now.engine) ? 'not asked' : now.engine);
    if (!isShown() || list.querySelector('[open]')) return;
    const { model: asked } = await fetchMakers('moment');
    list.replaceChildren(...asked.toReversed().map(one => el('li', { data: { level: one.status >= 400 ? 'refused' : 'fine' } },
      el('details', {}, el('summary', {}, `${timeOf(one.at)} ${one.mood}: ${one.status ?? 'no answer'}, ${lasting(one.ms)}`),
        el('h3', {}, 'Asked'), el('pre', {}, one.question), el('h3', {}, 'Answered'), el('pre', {}, pretty(one.answer ?? ''))))));
  });
}

function pretty(text) {
  try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
}
