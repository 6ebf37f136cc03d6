// What was done to the row: who, when, from what to what, and the way back.

import { getJson, newest } from '../app/api.js';
import { put, read } from '../app/store.js';
import { spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { failure } from '../ui/states.js';
import { differences, textOf } from './check.js';
import { loadSchema, schemaOf } from './schema.js';
import { takeBack } from './save.js';

const SHOWN = 20;
const SILENT = new Set(['version', 'edited', 'source', 'source_id', 'visibility', 'owner_org']);

const fetchChanges = newest(async (signal, target, row) => getJson(`api/history?target=${encodeURIComponent(target)}&row=${row}&limit=${SHOWN}`, { signal }));

export async function loadChanges(layer, id) {
  if (id === 'new') {
    put('edit.changes', null);
    return;
  }
  const { history } = await loadSchema(layer);
  try {
    const answer = await fetchChanges(history, id);
    if (answer) {
      put('edit.changes', { layer, id: String(id), list: answer.changes });
    }
  } catch (trouble) {
    put('edit.changes', { layer, id: String(id), trouble });
  }
}

export function changesView({ layer, id }) {
  const known = read('edit.changes');
  if (known?.layer !== layer || known.id !== String(id)) {
    return nothing;
  }
  const undone = read('edit.undoing');
  return html`<section class="changes"><h2>${t('edit.history')}</h2>
    ${known.trouble ? failure(known.trouble, () => loadChanges(layer, id)) : nothing}
    ${undone?.trouble ? failure(undone.trouble) : nothing}
    <ol class="plain">${(known.list ?? []).map((change, place) => changeView(layer, change, place === 0))}</ol>
    ${known.list?.length === 0 ? html`<p class="soft">${t('edit.history.none')}</p>` : nothing}</section>`;
}

function changeView(layer, change, newest) {
  const words = t(`edit.did.${change.change}`);
  const kind = t(`edit.kind.${change.kind}`);
  return html`<li class="change"><div><strong>${words}</strong> <span class="soft">${kind} · ${when(change.at)}</span></div>
    ${change.change === 'updated' ? differenceList(layer, change) : nothing}
    ${newest && !change.forgotten ? html`<button class="button small" type="button" ?disabled=${read('edit.undoing') && !read('edit.undoing').trouble} @click=${() => takeBack(change.id)}>${t(change.kind === 'undo' ? 'edit.redo.change' : 'edit.undo.change')}</button>` : nothing}</li>`;
}

function when(at) {
  return new Date(at).toLocaleString(spoken(), { dateStyle: 'medium', timeStyle: 'short' });
}

function differenceList(layer, { before, after }) {
  const names = differences(before, after).filter((name) => !SILENT.has(name));
  return names.length ? html`<ul class="plain differences">${names.map((name) => html`<li>${differenceOf(layer, name, before[name], after[name])}</li>`)}</ul>` : nothing;
}

function differenceOf(layer, name, before, after) {
  const field = schemaOf(layer)?.fields.find((each) => each.name === name);
  if (name === 'geometry') {
    return t('edit.moved');
  }
  return t('edit.difference', { field: field?.title ?? name, before: shown(field, before), after: shown(field, after) });
}

function shown(field, value) {
  return textOf(field ?? {}, value) || '–';
}
