// Values that are entries of a list: a facility or park by its name, a waste code by its words.

import { getJson, newest, withQuery } from '../app/api.js';
import { put, read } from '../app/store.js';
import { inTongue, nameOf, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { codeText } from '../ui/numbers.js';
import { setValue } from './draft.js';

const EACH = 8;
const WAIT_MS = 150;
let waiting = null;

const ask = newest(async (signal, field, text) => {
  const found = field.picks === 'waste_codes' ? await codes(text, signal) : await rows(field.picks, text, signal);
  put('edit.hits', { name: field.name, found });
});

async function rows(layer, text, signal) {
  const answer = await getJson(withQuery(`ogc/collections/${layer}/items`, { q: text, limit: EACH, count: 'false' }), { signal });
  return answer.features.map(({ id, properties }) => ({ value: id, label: nameOf(properties), note: [properties.municipality, properties.country].filter(Boolean).join(', ') }));
}

async function codes(text, signal) {
  const answer = await getJson(withQuery('api/materials', { q: text }), { signal });
  return answer.codes.slice(0, EACH).map((code) => ({ value: codeText(code.code), label: codeText(code.code), note: inTongue(code, 'title') }));
}

/** A row of another layer by its name; the value is its id. */
export function rowPicker(field, value, about) {
  const known = read('edit.names')?.[`${field.picks}.${value}`];
  if (value && known === undefined) {
    learn(field.picks, value);
  }
  return html`${value ? html`<p class="chosen"><strong>${known || `#${value}`}</strong> <button class="link" type="button" @click=${() => setValue(field.name, null)}>${t('edit.change')}</button></p>` : nothing}
    ${value ? html`<input id=${about.id} type="hidden" .value=${String(value)}>` : search(field, '', about, t('edit.search.name'))}`;
}

function learn(layer, id) {
  put('edit.names', { ...read('edit.names'), [`${layer}.${id}`]: '' });
  getJson(`ogc/collections/${layer}/items/${id}`)
    .then(({ properties }) => put('edit.names', { ...read('edit.names'), [`${layer}.${id}`]: nameOf(properties) }))
    .catch(() => {});
}

/** A code that can be typed or found by its words. */
export function codePicker(field, value, about) {
  return search(field, value ?? '', about, t('edit.search.code'), (text) => setValue(field.name, text.trim() || null));
}

function search(field, text, about, placeholder, typed = () => {}) {
  const hits = read('edit.hits');
  const mine = hits?.name === field.name ? hits.found : null;
  return html`<input id=${about.id} type="text" role="combobox" autocomplete="off" .value=${text} placeholder=${placeholder} aria-expanded=${Boolean(mine)} aria-controls=${`${about.id}-hits`}
      aria-invalid=${Boolean(about.said)} aria-describedby=${about.describedby}
      @input=${(event) => { typed(event.target.value); wish(field, event.target.value); }} @keydown=${(event) => (event.key === 'Escape' && mine ? close(event) : undefined)}>
    <ul class="rows hits" id=${`${about.id}-hits`} ?hidden=${!mine}>
      ${(mine ?? []).map((hit) => html`<li><button class="row" type="button" @click=${() => choose(field, hit)}><span class="row-text"><span class="row-title">${hit.label}</span><span class="row-note">${hit.note}</span></span></button></li>`)}
      ${mine && !mine.length ? html`<li class="hint">${t('edit.search.none')}</li>` : nothing}</ul>`;
}

function close(event) {
  event.stopPropagation();
  put('edit.hits', null);
}

function choose(field, { value, label }) {
  put('edit.hits', null);
  if (field.picks !== 'waste_codes') {
    put('edit.names', { ...read('edit.names'), [`${field.picks}.${value}`]: label });
  }
  setValue(field.name, value);
}

function wish(field, text) {
  clearTimeout(waiting);
  waiting = setTimeout(() => (text.trim().length > 1 ? ask(field, text.trim()).catch(() => put('edit.hits', null)) : put('edit.hits', null)), WAIT_MS);
}
