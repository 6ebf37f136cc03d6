// Light, dark, or as the system says.

import { prefer, preference, put } from './store.js';

export const THEMES = ['light', 'dark', 'system'];
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** The wish: light, dark or system. */
export function themeWish() {
  const wish = preference('theme', 'system');
  return THEMES.includes(wish) ? wish : 'system';
}

export function wishTheme(wish) {
  prefer('theme', wish);
  apply(wish);
}

function apply(wish) {
  const dark = wish === 'dark' || (wish === 'system' && systemIsDark.matches);
  const theme = dark ? 'dark' : 'light';
  if (document.documentElement.dataset.theme !== theme) {
    document.documentElement.dataset.theme = theme;
  }
  // Painted anew even when unchanged: the button shows the wish.
  put('theme', theme);
}

systemIsDark.addEventListener('change', () => apply(themeWish()));
