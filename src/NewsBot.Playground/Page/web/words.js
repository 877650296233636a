// The words of the page itself, in the language of the browser. What the bot says comes from the bot.

const en = {
  chats: 'Chats', newChat: 'New chat or person', theme: 'Light or dark', themeSystem: 'As the system', themeLight: 'Light', themeDark: 'Dark',
  you: 'You are {0}', yourself: 'You', switchPerson: 'Switch person', write: 'Write a message…', writeTo: 'Message to {0}', send: 'Send', attach: 'Attach a file',
  back: 'Back to the chats', messages: 'Messages', bot: 'bot', typing: '{0} is typing…', edited: 'edited',
  reply: 'Reply', replyQuote: 'Reply with this quote', forward: 'Forward', edit: 'Edit', copy: 'Copy text', remove: 'Delete', history: 'What it said before',
  copied: 'Copied.', cancel: 'Cancel', close: 'Close', open: 'Open', create: 'Create', start: 'Start', forwardedFrom: 'Forwarded from {0}',
  via: 'via @{0}', replyTo: 'In reply to {0}', editing: 'Editing', today: 'Today', yesterday: 'Yesterday', noMessages: 'No messages yet',
  tryIt: 'Try it', tryArticles: 'Send an article', tryLinks: 'Or a link', welcome: 'Send an article as text or as a link. The bot answers with a summary and with who claims what.',
  showSamples: 'Sample articles and links', openLink: 'Open this address?', hidden: 'Hidden text: press to show', expand: 'Show all', collapse: 'Show less',
  onlySees: 'Only {0} sees this', gone: 'Deleted message', connecting: 'Connecting…', help: 'Keyboard', commands: 'Commands', options: 'What to do with this message',
  notAnswered: 'The bot has not answered this press.', toBottom: 'To the newest message', unread: '{0} unread', all: 'All', general: 'General', topic: 'Topic {0}',
  newTopic: 'New topic', topicName: 'Name of the topic', name: 'Name', language: 'Language', kind: 'Kind', people: 'People', aPerson: 'A person', aGroup: 'A group',
  aSupergroup: 'A large group', aForum: 'A group with topics', aChannel: 'A channel with comments', chooseChat: 'Forward to…', draft: 'Draft',
  photo: 'Photo', file: 'File', sticker: 'Sticker', video: 'Video', voice: 'Voice message', results: 'Results of {0}', noResults: 'Nothing found', searching: 'Asking {0}…',
  block: 'Block the bot', unblock: 'Unblock the bot', makers: 'Panel for makers', more: 'More', comments: '{0} comments', comment: 'Leave a comment', commentsTab: 'Comments',
  pinned: 'Pinned message', channel: 'channel', dropHere: 'Drop it here to send it', jump: 'Go to the message', codeCopy: 'Copy the code', resend: 'Send this command', blockedNote: 'You blocked the bot.',
  cannotWrite: 'Only administrators write here.', makeAdmin: 'Make {0} an administrator', makeMember: 'Take away {0}’s rights', botAdmin: 'Make the bot an administrator', botMember: 'Take away the bot’s rights',
  botLeave: 'Remove the bot', botJoin: 'Add the bot', whatBotDoes: 'What can this bot do?', react: 'React', footnote: 'Footnote {0}', thinking: 'Thinking…', stop: 'Stop', caption: 'Caption', asPhoto: 'As pictures', becomeLarge: 'Turn into a large group', leave: 'Leave', speaks: '{0} speaks…', sendFile: 'Send {0}?',
  keysList: [['Enter', 'send'], ['Shift Enter', 'new line'], ['↑ in an empty field', 'edit your last message'], ['Alt ↑ / Alt ↓', 'chat above, chat below'], ['/', 'commands'], ['Tab, arrows', 'move; arrows move inside a list'], ['Enter on a message', 'what to do with it'], ['R, Q, F, E, C, Delete', 'reply, quote, forward, edit, copy, delete the message'], ['Ctrl K', 'to the list of chats'], ['Esc', 'close, cancel, back'], ['?', 'this list']],
};

const fr = {
  chats: 'Discussions', newChat: 'Nouvelle discussion ou personne', theme: 'Clair ou sombre', themeSystem: 'Comme le système', themeLight: 'Clair', themeDark: 'Sombre',
  you: 'Vous êtes {0}', yourself: 'Vous', switchPerson: 'Changer de personne', write: 'Écrire un message…', writeTo: 'Message à {0}', send: 'Envoyer', attach: 'Joindre un fichier',
  back: 'Retour aux discussions', messages: 'Messages', bot: 'bot', typing: '{0} écrit…', edited: 'modifié',
  reply: 'Répondre', replyQuote: 'Répondre en citant', forward: 'Transférer', edit: 'Modifier', copy: 'Copier le texte', remove: 'Supprimer', history: 'Ce qu’il disait avant',
  copied: 'Copié.', cancel: 'Annuler', close: 'Fermer', open: 'Ouvrir', create: 'Créer', start: 'Démarrer', forwardedFrom: 'Transféré de {0}',
  via: 'via @{0}', replyTo: 'En réponse à {0}', editing: 'Modification', today: 'Aujourd’hui', yesterday: 'Hier', noMessages: 'Pas encore de message',
  tryIt: 'Essayer', tryArticles: 'Envoyez un article', tryLinks: 'Ou un lien', welcome: 'Envoyez un article, texte ou lien. Le bot répond par un résumé et par qui affirme quoi.',
  showSamples: 'Articles et liens d’essai', openLink: 'Ouvrir cette adresse ?', hidden: 'Texte masqué : appuyer pour le voir', expand: 'Tout afficher', collapse: 'Réduire',
  onlySees: 'Visible seulement pour {0}', gone: 'Message supprimé', connecting: 'Connexion…', help: 'Clavier', commands: 'Commandes', options: 'Que faire de ce message',
  notAnswered: 'Le bot n’a pas répondu à cet appui.', toBottom: 'Au dernier message', unread: '{0} non lus', all: 'Tout', general: 'Général', topic: 'Sujet {0}',
  newTopic: 'Nouveau sujet', topicName: 'Nom du sujet', name: 'Nom', language: 'Langue', kind: 'Type', people: 'Personnes', aPerson: 'Une personne', aGroup: 'Un groupe',
  aSupergroup: 'Un grand groupe', aForum: 'Un groupe à sujets', aChannel: 'Une chaîne avec commentaires', chooseChat: 'Transférer à…', draft: 'Brouillon',
  photo: 'Photo', file: 'Fichier', sticker: 'Sticker', video: 'Vidéo', voice: 'Message vocal', results: 'Résultats de {0}', noResults: 'Rien trouvé', searching: '{0} cherche…',
  block: 'Bloquer le bot', unblock: 'Débloquer le bot', makers: 'Panneau des développeurs', more: 'Plus', comments: '{0} commentaires', comment: 'Commenter', commentsTab: 'Commentaires',
  pinned: 'Message épinglé', channel: 'chaîne', dropHere: 'Déposez ici pour envoyer', jump: 'Aller au message', codeCopy: 'Copier le code', resend: 'Envoyer cette commande', blockedNote: 'Vous avez bloqué le bot.',
  cannotWrite: 'Seuls les administrateurs écrivent ici.', makeAdmin: 'Nommer {0} administrateur', makeMember: 'Retirer les droits de {0}', botAdmin: 'Nommer le bot administrateur', botMember: 'Retirer les droits du bot',
  botLeave: 'Retirer le bot', botJoin: 'Ajouter le bot', whatBotDoes: 'Que sait faire ce bot ?', react: 'Réagir', footnote: 'Note {0}', thinking: 'Réflexion…', stop: 'Arrêter', caption: 'Légende', asPhoto: 'Comme images', becomeLarge: 'Transformer en grand groupe', leave: 'Quitter', speaks: '{0} parle…', sendFile: 'Envoyer {0} ?',
  keysList: [['Entrée', 'envoyer'], ['Maj Entrée', 'nouvelle ligne'], ['↑ dans un champ vide', 'modifier votre dernier message'], ['Alt ↑ / Alt ↓', 'discussion précédente, suivante'], ['/', 'commandes'], ['Tab, flèches', 'se déplacer ; les flèches dans une liste'], ['Entrée sur un message', 'que faire de lui'], ['R, Q, F, E, C, Suppr', 'répondre, citer, transférer, modifier, copier, supprimer'], ['Ctrl K', 'aux discussions'], ['Échap', 'fermer, annuler, revenir'], ['?', 'cette liste']],
};

const uk = {
  chats: 'Чати', newChat: 'Новий чат або особа', theme: 'Світла чи темна', themeSystem: 'Як у системі', themeLight: 'Світла', themeDark: 'Темна',
  you: 'Ви — {0}', yourself: 'Ви', switchPerson: 'Змінити особу', write: 'Напишіть повідомлення…', writeTo: 'Повідомлення до {0}', send: 'Надіслати', attach: 'Додати файл',
  back: 'Назад до чатів', messages: 'Повідомлення', bot: 'бот', typing: '{0} пише…', edited: 'змінено',
  reply: 'Відповісти', replyQuote: 'Відповісти з цитатою', forward: 'Переслати', edit: 'Змінити', copy: 'Копіювати текст', remove: 'Видалити', history: 'Що тут було раніше',
  copied: 'Скопійовано.', cancel: 'Скасувати', close: 'Закрити', open: 'Відкрити', create: 'Створити', start: 'Почати', forwardedFrom: 'Переслано від {0}',
  via: 'через @{0}', replyTo: 'У відповідь на {0}', editing: 'Редагування', today: 'Сьогодні', yesterday: 'Учора', noMessages: 'Повідомлень ще немає',
  tryIt: 'Спробуйте', tryArticles: 'Надішліть статтю', tryLinks: 'Або посилання', welcome: 'Надішліть статтю текстом або посиланням. Бот відповість підсумком і тим, хто що стверджує.',
  showSamples: 'Зразки статей і посилань', openLink: 'Відкрити цю адресу?', hidden: 'Прихований текст: натисніть, щоб побачити', expand: 'Показати все', collapse: 'Згорнути',
  onlySees: 'Це бачить лише {0}', gone: 'Видалене повідомлення', connecting: 'З’єднання…', help: 'Клавіатура', commands: 'Команди', options: 'Що зробити з повідомленням',
  notAnswered: 'Бот не відповів на це натискання.', toBottom: 'До найновішого', unread: 'непрочитаних: {0}', all: 'Усі', general: 'Загальна', topic: 'Тема {0}',
  newTopic: 'Нова тема', topicName: 'Назва теми', name: 'Ім’я', language: 'Мова', kind: 'Вид', people: 'Люди', aPerson: 'Особа', aGroup: 'Група',
  aSupergroup: 'Велика група', aForum: 'Група з темами', aChannel: 'Канал з коментарями', chooseChat: 'Переслати до…', draft: 'Чернетка',
  photo: 'Фото', file: 'Файл', sticker: 'Наліпка', video: 'Відео', voice: 'Голосове', results: 'Результати {0}', noResults: 'Нічого не знайдено', searching: '{0} шукає…',
  block: 'Заблокувати бота', unblock: 'Розблокувати бота', makers: 'Панель розробника', more: 'Ще', comments: 'коментарів: {0}', comment: 'Коментувати', commentsTab: 'Коментарі',
  pinned: 'Закріплене повідомлення', channel: 'канал', dropHere: 'Відпустіть, щоб надіслати', jump: 'До повідомлення', codeCopy: 'Копіювати код', resend: 'Надіслати цю команду', blockedNote: 'Ви заблокували бота.',
  cannotWrite: 'Тут пишуть лише адміністратори.', makeAdmin: 'Зробити адміністратором: {0}', makeMember: 'Забрати права: {0}', botAdmin: 'Зробити бота адміністратором', botMember: 'Забрати права бота',
  botLeave: 'Вилучити бота', botJoin: 'Додати бота', whatBotDoes: 'Що вміє цей бот?', react: 'Реакція', footnote: 'Примітка {0}', thinking: 'Думаю…', stop: 'Зупинити', caption: 'Підпис', asPhoto: 'Як зображення', becomeLarge: 'Перетворити на велику групу', leave: 'Вийти', speaks: '{0} говорить…', sendFile: 'Надіслати {0}?',
  keysList: [['Enter', 'надіслати'], ['Shift Enter', 'новий рядок'], ['↑ у порожньому полі', 'змінити останнє своє'], ['Alt ↑ / Alt ↓', 'чат вище, чат нижче'], ['/', 'команди'], ['Tab, стрілки', 'рух; стрілки — всередині списку'], ['Enter на повідомленні', 'що з ним зробити'], ['R, Q, F, E, C, Delete', 'відповісти, цитувати, переслати, змінити, копіювати, видалити'], ['Ctrl K', 'до списку чатів'], ['Esc', 'закрити, скасувати, назад'], ['?', 'цей список']],
};

export const language = (navigator.languages ?? [navigator.language]).map(one => one.slice(0, 2)).find(one => ['en', 'fr', 'uk'].includes(one)) ?? 'en';
const words = { en, fr, uk }[language];
document.documentElement.lang = language;

/** The words for a key, with what belongs into its gaps. */
export const say = (key, ...gaps) => gaps.reduce((text, gap, at) => text.replaceAll(`{${at}}`, () => gap), words[key]);
export const keysList = words.keysList;

const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' });

export const timeOf = seconds => clock.format(seconds * 1000);

export function dayOf(seconds) {
  const that = new Date(seconds * 1000).toDateString();
  if (that === new Date().toDateString()) return say('today');
  return that === new Date(Date.now() - 864e5).toDateString() ? say('yesterday') : day.format(seconds * 1000);
}
