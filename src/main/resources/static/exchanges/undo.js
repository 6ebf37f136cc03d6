// The last thing done can be taken back, by a button or Ctrl-Z.

import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { failure } from '../ui/states.js';
import { undo } from './load.js';

export function undoBar() {
  const last = read('exchanges.undo');
  if (!last) {
    return nothing;
  }
  return last.refused ? failure(last.refused) : html`<div class="undo" role="status"><span><strong>${last.name}</strong><br>${t(last.words)}</span>
    <button class="button small" id="exchange-undo" @click=${undo}>${t('exchanges.undo')}</button>
    <button class="link" @click=${() => put('exchanges.undo', null)}>${t('ui.close')}</button></div>`;
}

export function listenForUndo(on) {
  removeEventListener('keydown', onKey);
  if (on) {
    addEventListener('keydown', onKey);
  }
}

function onKey(event) {
  const wished = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
  if (wished && read('exchanges.undo')?.id && !event.target.closest?.('input, textarea, select')) {
    event.preventDefault();
    undo();
  }
}
