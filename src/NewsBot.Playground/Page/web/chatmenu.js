// What can be done with the chat as a whole: who is what in it, the bot among them.
import { deed } from './live.js';
import { chatNow, chooseChat, chosen, isAdmin, me, nameOf, world } from './state.js';
import { say } from './words.js';
import { openMenu } from './menu.js';
import { complain } from './dialogs.js';
import { samplesMenu } from './samples.js';

export function chatMenu(anchor) {
  const view = chatNow();
  const { id, type } = view.chat;
  const act = (what, about) => () => deed(what, { as: chosen.person, chat: id, ...about }).catch(complain);
  const become = (label, sign, status, person) => ({ label, sign, act: act('become', { status, person }) });
  const isBotOut = ['left', 'kicked'].includes(view.bot);
  const bot = isBotOut
    ? [become(say('botJoin'), 'add', 'member')]
    : [view.bot === 'administrator' ? become(say('botMember'), 'star', 'member') : become(say('botAdmin'), 'star', 'administrator'), { ...become(say('botLeave'), 'block', 'left'), danger: true }];
  const people = view.members.filter(member => member.status !== 'creator').map(({ id: person, status }) => {
    const name = nameOf(world.people.get(person));
    return status === 'administrator' ? become(say('makeMember', name), 'person', 'member', person) : become(say('makeAdmin', name), 'star', 'administrator', person);
  });
  openMenu(anchor, [
    { label: say('showSamples'), sign: 'file', act: () => samplesMenu(anchor) },
    null,
    ...(type === 'private'
      ? [{ label: say(view.blocked ? 'unblock' : 'block'), sign: 'block', danger: !view.blocked, act: () => deed('block', { as: chosen.person, blocked: !view.blocked }).catch(complain) }]
      : [...bot, null, ...people,
        type === 'group' && !view.migrated_to && { label: say('becomeLarge'), sign: 'bolt', act: () => deed('migrate', { as: chosen.person, chat: id }).then(made => chooseChat(made.id), complain) },
        !isAdmin(view) && { ...become(say('leave'), 'back', 'left', me().id), danger: true }].filter(one => one !== false)),
  ], { label: say('more') });
}
