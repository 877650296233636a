// Spans of a text become elements. A span counts UTF-16 code units, which is what strings here are made of.
import { el } from '../dom.js';

/**
 * Shows a text with marks on what carries a claim, and inside it on its source, cue and content where these are known.
 * @param evidence [{start, end}] of the text
 * @param parts {source, cue, content}, each a list of spans, or null
 */
export function marked(into, text, evidence, parts) {
  const kinds = Object.entries(parts ?? {}).flatMap(([kind, spans]) => (spans ?? []).map(span => ({ ...span, kind })));
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...evidence, ...kinds]) edges.add(start).add(end);
  const sorted = [...edges].filter(edge => edge >= 0 && edge <= text.length).sort((one, other) => one - other);
  const pieces = sorted.slice(0, -1).map((start, at) => {
    const words = text.slice(start, sorted[at + 1]);
    const covers = span => span.start <= start && span.end >= sorted[at + 1];
    const kind = kinds.find(span => covers(span) && span.kind !== 'content')?.kind ?? kinds.find(covers)?.kind;
    return evidence.some(covers) || kind ? el('mark', { data: kind ? { kind } : {}, title: kind }, words) : words;
  });
  into.replaceChildren(...pieces);
}
