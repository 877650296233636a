// Light, dark, or as the system says; the choice is kept in the browser.
import { store, stored } from './state.js';
import { say } from './words.js';
import { openMenu } from './menu.js';

export function keepTheme() {
  document.documentElement.dataset.theme = stored('theme') ?? 'system';
  addEventListener('storage', event => { if (event.key === 'playground.theme') keepThemeOf(stored('theme')); });
}

const keepThemeOf = theme => { document.documentElement.dataset.theme = theme ?? 'system'; };

export function chooseTheme(anchor) {
  const now = document.documentElement.dataset.theme;
  openMenu(anchor, ['system', 'light', 'dark'].map(theme => ({
    label: say(`theme${theme[0].toUpperCase()}${theme.slice(1)}`),
    sign: { system: 'star', light: 'sun', dark: 'moon' }[theme],
    checked: theme === now,
    act() { store('theme', theme); keepThemeOf(theme); },
  })));
}
