// What flood control still allows, and the updates that wait for the bot.
import { el } from '../dom.js';
import { fetchMakers, know, onChange, timeOf } from './knowledge.js';

export function budget(body, note, isShown) {
  const figures = el('dl.meters');
  const waiting = el('ol.waiting');
  const sloppy = el('ul.sloppy');
  body.append(figures, el('h3', {}, 'Updates not confirmed'), waiting, sloppy);

  const look = async () => {
    if (!isShown() || document.hidden) return;
    const now = await fetchMakers('moment').catch(() => null);
    if (!now) return;
    figures.replaceChildren(...now.budget ? meters(now.budget) : [el('dt', {}, 'Flood control is off.')]);
    waiting.replaceChildren(...now.waiting.length ? now.waiting.map(one => el('li', {},
      el('details', {}, el('summary', {}, `${one.id} ${one.type}, ${timeOf(one.at)}, delivered ${one.deliveries} ×`), el('pre', {}, JSON.stringify(one.update, null, 2)))))
      : [el('li.none', {}, 'None.')]);
    sloppy.replaceChildren(...now.sloppy.map(one => el('li', { data: { level: 'sloppy' } }, one.text)));
  };
  onChange(now => { note(now.waiting ? `${now.waiting} waiting` : ''); look(); });
  // Budgets grow back by themselves.
  setInterval(() => { if (know.isOpen && !waiting.querySelector('[open]')) look(); }, 1000);
}

function meters({ overall, overall_of: overallOf, chats }) {
  return [
    ...meter('All chats, this second', overall, overallOf),
    ...chats.flatMap(chat => [
      ...meter(`${chat.title}: messages`, chat.messages, chat.of, chat.wait),
      ...meter(`${chat.title}: edits`, chat.edits, chat.of),
      ...chat.minute === null || chat.minute === undefined ? [] : meter(`${chat.title}: this minute`, chat.minute, chat.minute_of),
    ]),
  ];
}

const meter = (label, left, of, wait = 0) => [
  el('dt', {}, el('bdi', {}, label)),
  el('dd', { data: { low: String(left < 1) } }, el('meter', { min: 0, max: of, low: 1, optimum: of, value: Math.max(0, left), 'aria-label': label }), `${Math.max(0, Math.floor(left))} of ${of} left`,
    wait > 0 && el('b', {}, ` told to wait ${wait} s`)),
];
