// Begins here: puts the parts into their places and connects.
import { connect, on } from './live.js';
import { showPane, stored } from './state.js';
import { say } from './words.js';
import { showChats } from './chats.js';
import { showTalk } from './talk.js';
import { keepTheme } from './theme.js';
import { listenToKeys } from './keys.js';

keepTheme();
showPane(stored('pane') ?? 'chats');
showChats(document.getElementById('chats'));
showTalk(document.getElementById('talk'));
listenToKeys();

const connection = document.getElementById('connection');
let notice;
on('connection', isOpen => {
  clearTimeout(notice);
  if (isOpen) connection.hidden = true;
  // A short break is nobody's concern.
  else notice = setTimeout(() => { connection.textContent = say('connecting'); connection.hidden = false; }, 800);
});
connect();
