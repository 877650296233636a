// What can be done with the chat as a whole.
import { deed } from './live.js';
import { chatNow, chosen } from './state.js';
import { say } from './words.js';
import { openMenu } from './menu.js';
import { complain } from './dialogs.js';
import { samplesMenu } from './samples.js';

export function chatMenu(anchor) {
  const view = chatNow();
  const act = (what, about) => () => deed(what, { as: chosen.person, ...about }).catch(complain);
  openMenu(anchor, [
    { label: say('showSamples'), sign: 'file', act: () => samplesMenu(anchor) },
    ...(view.chat.type === 'private'
      ? [{ label: say(view.blocked ? 'unblock' : 'block'), sign: 'block', danger: !view.blocked, act: act('block', { blocked: !view.blocked }) }]
      : []),
  ], { label: say('more') });
}
