// The panel for makers: opened and closed, its parts one below the other. It asks for details only while it is open.
import { el, icon, iconButton } from './dom.js';
import { on } from './live.js';
import { store, stored } from './state.js';
import { botLife } from './makers/life.js';
import { faults } from './makers/faults.js';
import { calls } from './makers/calls.js';
import { budget } from './makers/budget.js';
import { briefing } from './makers/briefing.js';
import { model } from './makers/model.js';
import { announce, know, listen } from './makers/knowledge.js';

const aside = document.getElementById('makers');
const wide = matchMedia('(min-width: 1081px)');
const parts = [
  ['Bot', botLife, true], ['Briefing', briefing, true], ['Calls', calls, true],
  ['Make it fail', faults, false], ['Flood control and updates', budget, false], ['Stand-in of a model', model, false],
];

for (const name of ['makers', 'evidence']) document.head.append(el('link', { rel: 'stylesheet', href: `makers/${name}.css` }));
aside.setAttribute('aria-label', 'Panel for makers');
aside.lang = 'en';

const opener = el('button.opener', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'makers-inside', onclick: () => show(true) }, icon('lab'), el('span', {}, 'Makers'), el('b.alarm', { hidden: true }));
const inside = el('div.inside', { id: 'makers-inside', hidden: true },
  el('header', {}, icon('lab'), el('div.lines', {}, el('h1', {}, 'Makers'), el('p', {}, 'What the bot does, and what it is told')),
    iconButton('close', 'Close the panel for makers', () => show(false))),
  el('p.sr', { role: 'status' }),
  parts.map(([title, make, isOpen]) => part(title, make, isOpen)));
aside.append(opener, inside);
aside.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  show(false);
});

function part(title, make, isOpen) {
  const key = `makers.${title}`;
  const body = el('div.body');
  const made = el('details.part', { open: stored(key) ?? isOpen, ontoggle() { store(key, made.open); announce(); } }, el('summary', {}, el('h2', {}, title), ' ', el('span.note')), body);
  make(body, note => { made.querySelector('.note').replaceChildren(note ?? ''); }, () => made.open && !inside.hidden);
  return made;
}

/** On a wide window the panel stands beside the chats, on a narrow one in their place: there the page's own button opens it. */
function show(isOpen, byHand = true) {
  inside.hidden = !isOpen;
  opener.hidden = isOpen;
  opener.setAttribute('aria-expanded', String(isOpen));
  aside.dataset.open = String(isOpen);
  know.isOpen = isOpen;
  if (wide.matches) store('makers', isOpen);
  else if (!isOpen && document.body.dataset.pane === 'makers') document.body.dataset.pane = 'talk';
  if (byHand) (isOpen ? inside.querySelector('button') : wide.matches ? opener : document.querySelector('[data-part="makers"]'))?.focus();
  if (isOpen) announce();
}

new MutationObserver(() => {
  const isHere = document.body.dataset.pane === 'makers';
  if (!wide.matches && isHere === inside.hidden) show(isHere, isHere);
}).observe(document.body, { attributeFilter: ['data-pane'] });
wide.addEventListener('change', () => show(wide.matches ? stored('makers') ?? false : document.body.dataset.pane === 'makers', false));
show(wide.matches && (stored('makers') ?? false), false);

const alarm = opener.querySelector('.alarm');
let stage;
on('makers', state => {
  listen(state);
  // Telegram's way of writing leaves zeros out.
  const broken = state.violations ?? 0;
  alarm.hidden = broken === 0;
  alarm.textContent = String(broken);
  opener.setAttribute('aria-label', `Panel for makers${broken ? `, rules broken: ${broken}` : ''}`);
  if (stage !== undefined && stage !== state.stage) inside.querySelector('.sr').textContent = `The bot is ${state.stage}.`;
  stage = state.stage;
});
