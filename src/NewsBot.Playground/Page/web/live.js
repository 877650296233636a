// The stream of events: what there is, then what changes. And deeds, which go the other way.

const hearers = new Map();
const silence = 25_000;
let source;
let lastHeard = 0;

/** Hears events of a kind: "chat", "message", "person", "bot", "gone", "anew", "step", "connection", or those of the makers. */
export function on(kind, hear) {
  if (!hearers.has(kind)) {
    hearers.set(kind, []);
    if (source) listenTo(kind);
  }
  hearers.get(kind).push(hear);
}

export function tell(kind, data) {
  for (const hear of hearers.get(kind) ?? []) hear(data);
}

export function connect() {
  source?.close();
  source = new EventSource('/events');
  for (const kind of new Set(['still', ...hearers.keys()])) if (kind !== 'connection') listenTo(kind);
  source.onopen = () => { lastHeard = Date.now(); tell('connection', true); };
  source.onerror = () => {
    tell('connection', false);
    // A browser gives up for good when something else answers at this address.
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
  };
}

// A connection that died without a word looks open: the server would have said "still".
setInterval(() => {
  if (source?.readyState === EventSource.OPEN && Date.now() - lastHeard > silence) connect();
}, 5000);

function listenTo(kind) {
  source.addEventListener(kind, event => {
    lastHeard = Date.now();
    tell(kind, JSON.parse(event.data));
  });
}

/** Does something as a person. Throws an Error with one sentence when it cannot be done. */
export async function deed(what, about, signal) {
  return answerOf(fetch(`/deeds/${what}`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(about), signal,
  }));
}

export async function answerOf(asked) {
  let answer;
  try {
    answer = await asked;
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Error('The playground does not answer. Is it still running?');
  }
  if (!answer.ok) throw new Error(await answer.text() || `The playground answered ${answer.status}.`);
  return answer.json();
}
