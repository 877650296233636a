// What the panel knows, and how it asks. The stream says that something changed; details are fetched while somebody looks.
import { answerOf } from '../live.js';
import { toast } from '../dialogs.js';

export const know = { isOpen: false, state: null };
const hearers = [];
let isAsked = false;

/** Hears of every change while the panel is open, at most every fifth of a second. */
export const onChange = hear => { hearers.push(hear); };

export function listen(state) {
  know.state = state;
  announce();
}

export function announce() {
  if (isAsked || !know.isOpen) return;
  isAsked = true;
  setTimeout(() => {
    isAsked = false;
    if (know.isOpen && know.state) for (const hear of hearers) hear(know.state);
  }, 200);
}

/** Asks for something below /makers/. */
export const fetchMakers = path => answerOf(fetch(`/makers/${path}`));

/** Does something below /makers/; says so when it cannot be done. */
export async function act(what, about = {}) {
  try {
    await answerOf(fetch(`/makers/${what}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(about) }));
    return true;
  } catch (refusal) {
    toast(refusal.message, true);
    return false;
  }
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
export const timeOf = milliseconds => clock.format(milliseconds);
export const lasting = milliseconds => milliseconds === null || milliseconds === undefined ? '…' : milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
