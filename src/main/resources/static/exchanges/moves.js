// Moves of an exchange: forward, back, begin again, or fail with a barrier, for which a dialog asks.

import { go } from '../app/address.js';
import { read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { move, remove } from './load.js';
import { STATES, stateTitle } from './states.js';

const BARRIERS = ['price', 'transport_cost', 'investment', 'quality', 'amount', 'timing', 'permit', 'stream_gone', 'taken_by_others', 'confidentiality', 'partner_withdrew', 'other'];

export function movesView(record) {
  const { state } = record.properties;
  const { busy } = read('exchange');
  const at = STATES.indexOf(state);
  const forward = record.moves.find((to) => to !== 'failed' && (STATES.indexOf(to) > at || state === 'failed'));
  const back = record.moves.find((to) => to !== 'failed' && to !== forward);
  return html`<div class="actions moves">
    ${forward ? html`<button class="button main" id="move-on" ?disabled=${busy} @click=${() => move(record, { to: forward })}>${t('exchanges.move', { to: stateTitle(forward) })}</button>` : nothing}
    ${back ? html`<button class="button" id="move-back" ?disabled=${busy} @click=${() => move(record, { to: back })}>${t('exchanges.back', { to: stateTitle(back) })}</button>` : nothing}
    ${record.moves.includes('failed') ? html`<button class="button" id="move-fail" ?disabled=${busy} @click=${() => dialog().showModal()}>${t('exchanges.fail')}</button>` : nothing}
    <button class="button" id="exchange-edit" @click=${() => go({ edit: '1' })}>${t('exchanges.edit')}</button>
    ${state === 'idea' ? html`<button class="button" id="exchange-remove" ?disabled=${busy} @click=${() => remove(record)}>${t('exchanges.remove')}</button>` : nothing}
  </div>${failDialog(record)}`;
}

const dialog = () => document.getElementById('fail-dialog');

function failDialog(record) {
  return html`<dialog id="fail-dialog" aria-labelledby="fail-title"><form method="dialog" @submit=${(event) => fail(event, record)}>
    <h2 id="fail-title">${t('exchanges.fail.title')}</h2>
    <p class="soft">${t('exchanges.fail.hint')}</p>
    <label class="field">${t('exchanges.barrier')} <select name="barrier" required @change=${needsWords}>
      <option value="">${t('exchanges.choose')}</option>
      ${BARRIERS.map((key) => html`<option value=${key}>${t(`exchanges.barrier.${key}`)}</option>`)}</select></label>
    <label class="field">${t('exchanges.barrier.words')} <textarea name="words" rows="3" maxlength="5000"></textarea></label>
    <label class="field">${t('exchanges.on')} <input type="date" name="on"></label>
    <div class="actions"><button class="button main" type="submit">${t('exchanges.fail')}</button>
      <button class="button" type="button" @click=${() => dialog().close()}>${t('exchanges.cancel')}</button></div>
  </form></dialog>`;
}

function needsWords({ target }) {
  target.form.elements.words.required = target.value === 'other';
}

function fail(event, record) {
  const { barrier, words, on } = event.target.elements;
  const step = { to: 'failed', barrier: barrier.value, barrier_words: words.value || null, on: on.value || null };
  event.target.reset();
  move(record, step);
}
