// The form of a row, made from its schema: inputs with units and bounds, and what is wrong beside each.

import { t, says } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classPicker } from '../ui/class-picker.js';
import { faultOf, textOf, valueOf } from './check.js';
import { draft, setValue } from './draft.js';
import { codePicker, rowPicker } from './pickers.js';
import { schemaOf } from './schema.js';

export function formFields(now) {
  const { fields } = schemaOf(now.layer);
  const own = fields.filter(({ origin }) => !origin);
  const origin = fields.filter((each) => each.origin);
  const hidden = origin.some((each) => saidOf(now, each));
  return html`${own.map((each) => fieldView(now, each))}
    ${origin.length ? html`<details class="more" ?open=${hidden}><summary>${t('edit.origin')}</summary>${origin.map((each) => fieldView(now, each))}</details>` : nothing}`;
}

/** Faults of all values, as the form shows them: {name, sentence}. */
export function faultsOf(now) {
  return (schemaOf(now.layer)?.fields ?? []).map((each) => ({ name: each.name, fault: faultOf(each, now.values[each.name]) }))
    .filter(({ fault }) => fault);
}

/** The sentence below a field: the server's, else the page's own once it was touched or saving was tried. */
function saidOf(now, field) {
  const told = (now.errors ?? []).find(({ pointer }) => pointer === `/properties/${field.name}`);
  if (told) {
    return serverSentence(told, field);
  }
  const fault = faultOf(field, now.values[field.name]);
  const quiet = !now.tried && fault?.key === 'edit.fault.missing';
  return fault && !quiet ? t(fault.key, fault.values) : null;
}

/** The server speaks English of values; what it says often is said in the language of the page. */
export function serverSentence({ code, detail }, field) {
  const kind = ['missing', 'unknown', 'negative', 'strange'].find((word) => code === `${word}_${field?.name}`);
  const key = says(`edit.code.${code}`) ? `edit.code.${code}` : kind ? `edit.code.${kind}` : null;
  return key ? t(key, { field: field?.title ?? '' }) : detail;
}

function fieldView(now, field) {
  const said = saidOf(now, field);
  const id = `edit-${field.name}`;
  const about = { id, said, describedby: said ? `${id}-said` : nothing };
  return html`<div class="field ${said ? 'wrong' : ''}"><label for=${id}>${field.title}${field.unit ? html` <span class="soft">(${field.unit})</span>` : nothing}${field.required ? html` <span class="soft">${t('edit.required')}</span>` : nothing}</label>
    ${input(now, field, about)}
    ${said ? html`<span class="said" id=${`${id}-said`} role="alert">${said}</span>` : nothing}</div>`;
}

function input(now, field, about) {
  const value = now.values[field.name];
  const write = (event) => setValue(field.name, valueOf(field, event.target.value));
  if (field.picks === 'material_classes') {
    return html`<span class="picker">${classPicker(value, (key) => setValue(field.name, key), { id: about.id, none: t('edit.unknown') })}</span>`;
  }
  if (field.picks === 'waste_codes') {
    return codePicker(field, value, about);
  }
  if (field.picks) {
    return rowPicker(field, value, about);
  }
  if (field.choices || field.type === 'boolean') {
    return choice(field, value, about, write);
  }
  if (field.long || field.type === 'object') {
    return html`<textarea id=${about.id} rows="2" .value=${textOf(field, value)} aria-invalid=${Boolean(about.said)} aria-describedby=${about.describedby} @input=${write}></textarea>`;
  }
  return html`<input id=${about.id} type=${field.format === 'date' ? 'date' : 'text'} inputmode=${inputMode(field)} .value=${textOf(field, value)}
    autocomplete="off" aria-invalid=${Boolean(about.said)} aria-describedby=${about.describedby} placeholder=${hint(field)} @input=${write}>`;
}

function inputMode({ type }) {
  return type === 'integer' ? 'numeric' : type === 'number' ? 'decimal' : nothing;
}

function hint({ type, items }) {
  return type === 'array' ? t(items === 'number' ? 'edit.hint.numbers' : 'edit.hint.texts') : nothing;
}

function choice(field, value, about, write) {
  const words = field.choices ?? ['true', 'false'];
  return html`<select id=${about.id} aria-invalid=${Boolean(about.said)} aria-describedby=${about.describedby} @change=${write}>
    <option value="" ?selected=${value === null || value === undefined}>${t('edit.unknown')}</option>
    ${words.map((word) => html`<option value=${word} ?selected=${String(value) === word}>${wordOf(word)}</option>`)}</select>`;
}

export function wordOf(word) {
  return says(`edit.word.${word}`) ? t(`edit.word.${word}`) : word;
}

/** Brings the first wrong value into sight and under the fingers. */
export function focusFirstFault() {
  const names = [...faultsOf(draft()).map(({ name }) => name), ...(draft().errors ?? []).map(({ pointer }) => pointer.replace('/properties/', ''))];
  const first = names.map((name) => document.getElementById(`edit-${name}`)).find(Boolean);
  const folded = first?.closest('details');
  if (folded) {
    folded.open = true;
  }
  first?.focus();
}
