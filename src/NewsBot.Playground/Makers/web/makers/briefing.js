// The briefing behind a message: its claims beside the article, where what one points at shows its evidence.
import { el, rove } from '../dom.js';
import { chosen, messagesOf } from '../state.js';
import { know, onChange, fetchMakers } from './knowledge.js';
import { marked } from './spans.js';

export function briefing(body, note, isShown) {
  const hint = el('p.hint', {}, 'Choose a message of the bot, or send an article: its briefing appears here.');
  const shown = el('div.briefing', { hidden: true });
  body.append(hint, shown);
  let picked = null;
  let last = '';
  let asked = '';

  // Whoever points at a message, by mouse or keyboard, chooses it; else the newest briefing of the chat is shown.
  const pick = event => {
    const message = event.target.closest?.('[data-message]');
    if (!message || event.target.closest('a,button,summary')) return;
    picked = { chat: Number(message.dataset.chat), message: Number(message.dataset.message) };
    look();
  };
  const talk = document.getElementById('talk');
  talk.addEventListener('click', pick);
  talk.addEventListener('focusin', pick);
  onChange(look);

  async function look() {
    if (!know.isOpen || !isShown()) return;
    if (picked?.chat !== chosen.chat) picked = null;
    const question = JSON.stringify([chosen.chat, picked, know.state.calls, know.state.stage]);
    if (question === asked) return;
    asked = question;
    const found = picked ? await ask(picked) : await newest();
    // A bot that does not run cannot tell: what was shown stays.
    if (found === undefined || question !== asked) return;
    const json = found?.text ?? '';
    if (json === last) return;
    last = json;
    hint.hidden = !!found;
    shown.hidden = !found;
    note(found ? `message ${found.message}` : '');
    shown.replaceChildren(...found ? show(JSON.parse(json)) : []);
  }

  async function newest() {
    const answers = [...messagesOf(chosen.chat).values()].filter(view => view.author === null || view.author === undefined).slice(-5).reverse();
    for (const { chat, id } of answers) {
      const found = await ask({ chat, message: id });
      if (found !== null) return found;
    }
    return null;
  }
}

/** The briefing; null: there is none; undefined: nobody can tell now. */
async function ask({ chat, message }) {
  if (know.state.stage !== 'running') return undefined;
  const answer = await fetch(`/makers/briefing?chat=${chat}&message=${message}`).catch(() => null);
  return answer?.status === 200 ? { message, text: await answer.text() } : answer?.status === 204 ? null : undefined;
}

function show(made) {
  const article = el('div.article', { lang: made.article.language === 'und' ? null : made.article.language, dir: 'auto', tabindex: '0', role: 'region', 'aria-label': 'The article' });
  const status = el('p.sr', { role: 'status' });
  const light = (evidence, spans, label) => {
    marked(article, made.article.text, evidence, spans);
    const first = article.querySelector('mark');
    if (first) article.scrollTop += first.getBoundingClientRect().top - article.getBoundingClientRect().top - article.clientHeight / 3;
    if (label) status.textContent = `${label}: ${evidence.map(span => made.article.text.slice(span.start, span.end)).join(' … ')}`;
  };
  const claims = el('ol.claims', { 'aria-label': 'Claims' }, made.claims.map((claim, at) => pointer(claimLine(claim), claim.evidence, claim.spans, light, `Claim ${claim.id}`, at)));
  rove(claims, 'button');
  const points = el('ol.points', { 'aria-label': 'Points' }, made.summary.map((point, at) => pointer(el('span', { dir: 'auto' }, point.text), point.evidence, null, light, `Point ${at + 1}`, at)));
  rove(points, 'button');
  light([], null);
  const { engine } = made;
  return [
    el('h3', { dir: 'auto' }, made.headline ?? ''),
    el('p.engine', {}, `${engine.name}, ${engine.elapsedMs} ms${engine.calls ? `, ${engine.calls} call` : ''}${engine.fallback ? `, fell back: ${engine.fallback}` : ''}; ${made.article.words} words`),
    engine.dropped?.length ? el('details.dropped', { open: true }, el('summary', {}, `Dropped because the article does not carry it: ${engine.dropped.length}`), el('ul', {}, engine.dropped.map(one => el('li', { dir: 'auto' }, one)))) : null,
    el('p.hint', {}, 'Point at a claim or move to it by arrow keys: its evidence lights up in the article.'),
    claims, article, status,
    el('details', {}, el('summary', {}, `Summary: ${made.summary.length} points`), points),
    el('details', {}, el('summary', {}, 'As JSON'), el('pre', {}, JSON.stringify({ ...made, article: { ...made.article, text: `… ${made.article.text.length} UTF-16 code units …` } }, null, 2))),
  ].filter(Boolean);
}

function pointer(inside, evidence, spans, light, label, at) {
  const lit = () => light(evidence, spans, label);
  return el('li', {}, el('button', { type: 'button', tabindex: at ? '-1' : '0', onpointerenter: lit, onfocus: lit, onclick: lit }, inside));
}

function claimLine(claim) {
  return [
    el('b', {}, `${claim.id} `), el('bdi', {}, claim.source?.name ?? 'the outlet itself'), claim.cue && [' – ', el('i', {}, claim.cue)],
    el('span.content', { dir: 'auto' }, claim.content),
    el('small', {}, [claim.stance, claim.certainty !== 'stated' && claim.certainty, claim.standing && claim.standing !== 'none' && claim.standing, `worth a check: ${claim.checkWorthiness}`].filter(Boolean).join(' · ')),
  ];
}
