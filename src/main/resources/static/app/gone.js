// Says that the server does not answer, and looks for it until it does.

import { html, nothing } from './vendor.js';
import { put, read, watch } from './store.js';
import { t } from './texts.js';

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30000;
let waiting = null;

watch('gone', (gone) => (gone ? lookAgain(FIRST_WAIT_MS) : clearTimeout(waiting)));

/** Waits longer each time, so that a page left open does not press a server that starts. */
function lookAgain(wait) {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const there = await isThere();
    if (there) {
      put('gone', false);
      put('back', Date.now());
    } else {
      lookAgain(Math.min(wait * 1.5, LONGEST_WAIT_MS));
    }
  }, wait);
}

async function isThere() {
  try {
    return (await fetch('actuator/health', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

export function goneBar() {
  return read('gone')
    ? html`<div class="gone" role="alert"><strong>${t('app.gone')}</strong> ${t('app.gone.kept')}
        <button class="button small" @click=${() => lookAgain(0)}>${t('app.gone.now')}</button></div>`
    : nothing;
}
