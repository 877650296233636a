// What a first-time visitor sees: articles and links to send with one click.
import { el, icon } from './dom.js';
import { chatNow, me, world } from './state.js';
import { say } from './words.js';
import { openMenu } from './menu.js';
import { sendText } from './composer.js';

export function samples() {
  const { articles = [], links = [] } = world.bot ?? {};
  const { descriptions = {} } = world.bot ?? {};
  const description = chatNow().chat.type === 'private' ? descriptions[me().language_code] ?? descriptions[''] : undefined;
  return el('li.samples', { data: { samples: '' } },
    description ? [el('h2', {}, say('whatBotDoes')), el('p.description', { dir: 'auto' }, description)] : [el('h2', {}, say('tryIt')), el('p', {}, say('welcome'))],
    articles.length > 0 && el('h3', {}, say('tryArticles')),
    articles.map(article => el('button', { type: 'button', data: { sample: 'article' }, onclick: () => sendText(article.text) },
      icon('file'), el('span', { dir: 'auto', lang: article.language }, el('b', {}, article.title), el('small', {}, article.text.slice(0, 110))), el('small.tag', {}, article.language))),
    links.length > 0 && el('h3', {}, say('tryLinks')),
    links.map(link => el('button', { type: 'button', data: { sample: 'link' }, onclick: () => sendText(link.url) },
      icon('link'), el('span', { dir: 'auto' }, el('b', {}, link.title), el('small', { dir: 'ltr' }, link.url)))));
}

export function samplesMenu(anchor) {
  const { articles = [], links = [] } = world.bot ?? {};
  openMenu(anchor, [
    ...articles.map(one => ({ label: one.title, detail: one.language, sign: 'file', act: () => sendText(one.text) })),
    ...(articles.length && links.length ? [null] : []),
    ...links.map(one => ({ label: one.title, detail: one.url, sign: 'link', act: () => sendText(one.url) })),
  ], { label: say('showSamples') });
}
