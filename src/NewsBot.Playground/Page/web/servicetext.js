// What happened in a chat, said in its middle. null: an ordinary message.
import { nameOf } from './state.js';

export function serviceText(message) {
  const who = nameOf(message.sender_chat ?? message.from);
  if (message.new_chat_members) return `${who} + ${message.new_chat_members.map(nameOf).join(', ')}`;
  if (message.left_chat_member) return `${nameOf(message.left_chat_member)} ←`;
  if (message.new_chat_title) return `${who}: ${message.new_chat_title}`;
  if (message.pinned_message) return `${who} 📌 ${(message.pinned_message.text ?? message.pinned_message.caption ?? '').slice(0, 80)}`;
  if (message.forum_topic_created) return `# ${message.forum_topic_created.name}`;
  if (message.forum_topic_edited) return `# ${message.forum_topic_edited.name ?? ''}`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return `${message.chat.title} ⇒ ${message.migrate_to_chat_id ?? message.migrate_from_chat_id}`;
  if (message.group_chat_created || message.supergroup_chat_created || message.channel_chat_created) return `${who}: ${message.chat.title}`;
  return null;
}
