// Which column of a file fills which column of a target; made into a profile that can be saved and used by name.

import { getJson, send } from '../app/api.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { failure } from '../ui/states.js';
import { readable } from './preview.js';

const START = { target: '', id: '', columns: {}, name: '', saved: '', trouble: null };

export async function loadTargets() {
  if (!read('intake.targets')) {
    put('intake.targets', (await getJson('api/import-targets')).targets);
  }
}

export function mapping() {
  return { ...START, ...read('intake.mapping') };
}

function change(patch) {
  put('intake.mapping', { ...mapping(), saved: '', trouble: null, ...patch });
}

export function forgetMapping() {
  put('intake.mapping', null);
}

/** Names that are the same but for case and signs are taken to mean the same. */
function guessed(target, columns) {
  const plain = (name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const pairs = target.columns.map(({ name }) => [name, columns.find((column) => plain(column) === plain(name)) ?? '']);
  return Object.fromEntries(pairs);
}

function choose(name) {
  const target = read('intake.targets').find((each) => each.name === name);
  const { columns = [] } = readable()[0] ?? {};
  change(target ? { target: name, columns: guessed(target, columns), id: columns.find((column) => /^(.*_)?(id|no|code)$/i.test(column)) ?? '@row' } : { target: '' });
}

/** The profile as text; JSON is YAML. */
export function profileText() {
  const { target, id, columns, name } = mapping();
  const { format, x, y, wkt, crs, delimiter } = readable()[0];
  const filled = Object.entries(columns).filter(([, column]) => column).map(([key, from]) => [key, { from }]);
  const place = wkt ? { wkt } : x ? { x, y } : undefined;
  return JSON.stringify({
    name: name || 'own-mapping', title: { en: name || 'own mapping', ko: name || 'own mapping' }, licence: 'as stated by the file',
    format, ...(delimiter && delimiter !== ',' ? { delimiter: delimiter === '\t' ? 'tab' : delimiter } : {}), ...(crs ? { crs } : {}),
    source: name || 'own-mapping',
    targets: [{ layer: target, id: `\${${id}}`, ...(place ? { place } : {}), columns: Object.fromEntries(filled) }],
  });
}

async function save() {
  try {
    const saved = await send('POST', 'api/import-profiles', new Blob([profileText()], { type: 'application/json' }));
    put('intake.profiles', null);
    change({ saved: saved.name });
  } catch (trouble) {
    change({ trouble });
  }
}

export function mappingForm() {
  const targets = read('intake.targets');
  const [source] = readable();
  if (!targets || !source) {
    return nothing;
  }
  const { target, id, columns, name, saved, trouble } = mapping();
  const chosen = targets.find((each) => each.name === target);
  return html`<fieldset class="mapping"><legend>${t('intake.mapping')}</legend>
    <label class="field">${t('intake.mapping.target')}<select id="mapping-target" @change=${(event) => choose(event.target.value)}>
      <option value="" ?selected=${!target}>${t('intake.mapping.none')}</option>
      ${targets.map((each) => html`<option value=${each.name} ?selected=${each.name === target}>${each.name}</option>`)}</select></label>
    ${chosen ? html`
      ${columnChoice(t('intake.mapping.id'), 'mapping-id', ['@row', ...source.columns], id, (value) => change({ id: value }))}
      ${chosen.columns.map((column) => columnChoice(column.required ? t('intake.mapping.required', { column: column.name }) : column.name, `mapping-to-${column.name}`, ['', ...source.columns], columns[column.name] ?? '',
        (value) => change({ columns: { ...columns, [column.name]: value } })))}
      <label class="field">${t('intake.mapping.name')}<input type="text" id="mapping-name" pattern="[a-z0-9][a-z0-9\\-]*" .value=${name} @input=${(event) => change({ name: event.target.value })}></label>
      <button type="button" class="button small" id="mapping-save" ?disabled=${!name} @click=${save}>${t('intake.mapping.save')}</button>
      ${saved ? html`<p class="hint" role="status">${t('intake.mapping.saved', { profile: saved })}</p>` : nothing}
      ${trouble ? failure(trouble) : nothing}` : nothing}
  </fieldset>`;
}

function columnChoice(label, id, options, chosen, take) {
  return html`<label class="field">${label}<select id=${id} @change=${(event) => take(event.target.value)}>
    ${options.map((option) => html`<option value=${option} ?selected=${option === chosen}>${option === '' ? '–' : option === '@row' ? t('intake.mapping.row') : option}</option>`)}</select></label>`;
}
