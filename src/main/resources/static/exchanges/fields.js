// Fields of forms, and what was written into them as members of JSON.

import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';

/** A labelled input. @param type text, number, date or area; year and share are numbers with bounds */
export function field(name, label, type, value, { required = false, hint } = {}) {
  const shown = value ?? '';
  const input = type === 'area'
    ? html`<textarea name=${name} rows="2" maxlength="5000" .value=${shown}></textarea>`
    : html`<input name=${name} type=${inputType(type)} .value=${String(shown)} ?required=${required} min=${bound(type, 0)} max=${bound(type, 1)}
        step=${type === 'year' ? '1' : inputType(type) === 'number' ? 'any' : nothing} maxlength=${type === 'text' ? 300 : nothing} pattern=${type === 'currency' ? '[A-Z]{3}' : nothing}
        placeholder=${type === 'currency' ? 'KRW' : nothing}>`;
  return html`<label class="field">${t(label)} ${input}${hint ? html`<span class="hint">${hint}</span>` : nothing}</label>`;
}

const BOUNDS = { year: [1800, 2200], share: [0, 100], number: [0, nothing] };

function bound(type, end) {
  return BOUNDS[type]?.[end] ?? nothing;
}

function inputType(type) {
  return ['number', 'year', 'share', 'any'].includes(type) ? 'number' : type === 'date' ? 'date' : 'text';
}

/** A labelled choice; the first, empty one says that it is not known. */
export function choice(name, label, keys, chosen, titleOf, { required = false } = {}) {
  return html`<label class="field">${t(label)} <select name=${name} ?required=${required}>
    <option value="" ?selected=${!chosen}>${t('exchanges.choose')}</option>
    ${keys.map((key) => html`<option value=${key} ?selected=${key === chosen}>${titleOf(key)}</option>`)}</select></label>`;
}

/** What a form holds, by name: numbers as numbers, empty as null. */
export function membersOf(form) {
  const members = {};
  for (const input of form.elements) {
    if (input.name) {
      members[input.name] = input.value === '' ? null : input.type === 'number' ? Number(input.value) : input.value;
    }
  }
  return members;
}
