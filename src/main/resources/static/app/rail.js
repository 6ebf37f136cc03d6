// The left rail: the rooms, jobs with count and ring, help, language, theme.

import { icon } from '../ui/icons.js';
import { html, nothing, svg } from './vendor.js';
import { go } from './address.js';
import { showPanel } from './panel.js';
import { ROOMS } from './rooms.js';
import { prefer, put, read } from './store.js';
import { LANGUAGES, speak, spoken, t } from './texts.js';
import { THEMES, themeWish, wishTheme } from './theme.js';

const RING_RADIUS = 16;
const RING_LENGTH = 2 * Math.PI * RING_RADIUS;

export function rail(open) {
  return html`<nav class="rail" aria-label=${t('app.rooms')}>
    <img class="mark" src="favicon.svg" alt="Ecopark">
    ${ROOMS.filter((room) => !room.low).map((room) => roomButton(room, open))}
    <span class="gap"></span>
    ${ROOMS.filter((room) => room.low).map((room) => roomButton(room, open))}
    ${languageButton()} ${themeButton()}
  </nav>`;
}

function roomButton(room, open) {
  const busy = room.id === 'jobs' ? read('jobs.running') ?? [] : [];
  const label = busy.length ? t('app.jobs.running', { count: busy.length }) : room.title({});
  return html`<button class="rail-button" id="rail-${room.id}" aria-label=${label} aria-current=${room === open ? 'page' : nothing}
      @click=${() => enter(room, open)}>
    ${icon(room.icon)}${busy.length ? ring(busy) : nothing}<span class="tip" aria-hidden="true">${label}</span>
  </button>`;
}

/** Opens a room; the button of the open room folds the panel away and back. */
function enter(room, open) {
  if (room === open) {
    showPanel('toggle');
  } else {
    go({ room: room.id });
    showPanel(true);
  }
}

function ring(jobs) {
  const done = jobs.reduce((sum, job) => sum + (job.progress ?? 0), 0) / jobs.length;
  return html`<span class="count">${jobs.length}</span>
    <svg class="ring" viewBox="0 0 36 36" aria-hidden="true">${svg`<circle cx="18" cy="18" r=${RING_RADIUS}
      stroke-dasharray="${done * RING_LENGTH} ${RING_LENGTH}" transform="rotate(-90 18 18)"/>`}</svg>`;
}

function languageButton() {
  const other = LANGUAGES[(LANGUAGES.indexOf(spoken()) + 1) % LANGUAGES.length];
  const name = new Intl.DisplayNames([other], { type: 'language' }).of(other);
  return html`<button class="rail-button" id="rail-language" lang=${other} aria-label=${name}
      @click=${() => switchLanguage(other)}>
    <span class="letters" aria-hidden="true">${spoken() === 'ko' ? '한' : spoken().toUpperCase()}</span>
    <span class="tip" aria-hidden="true">${name}</span>
  </button>`;
}

async function switchLanguage(language) {
  await speak(language);
  prefer('language', language);
  go({ lang: language }, { replace: true });
  put('language', language);
}

function themeButton() {
  const wish = themeWish();
  const next = THEMES[(THEMES.indexOf(wish) + 1) % THEMES.length];
  const label = t(`app.theme.${wish}`);
  return html`<button class="rail-button" id="rail-theme" aria-label=${label} @click=${() => wishTheme(next)}>
    ${icon(wish)}<span class="tip" aria-hidden="true">${label}</span>
  </button>`;
}
