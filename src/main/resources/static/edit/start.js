// Before a row is open: choose what to write, go on with what was left, take up a row from the map or the list.

import { address, go } from '../app/address.js';
import { getJson, newest, withQuery } from '../app/api.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { bulkSection } from '../estimates/bulk.js';
import { isEstimate } from '../estimates/open.js';
import { icon } from '../ui/icons.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { provenanceTag } from '../ui/tags.js';
import { forget, listDrafts } from './draft.js';
import { featuresAt } from './near.js';
import { takeBack } from './save.js';
import { LAYERS } from './schema.js';
import { isOwn, layerOf, listOwn, newTitle, rowName, titleOf } from './targets.js';

const MOST = 50;

export function startView(now) {
  const layer = layerOf(now);
  const own = listOwn(layer);
  return html`${goneBar()}
    <label class="field">${t('edit.layer')} <select id="edit-layer" @change=${(event) => go({ elayer: event.target.value })}>
      ${LAYERS.map((each) => option(each, layer))}
      ${own.length ? html`<optgroup label=${t('edit.own')}>${own.map((each) => option(each, layer))}</optgroup>` : nothing}</select></label>
    <div class="actions"><button class="button main" id="edit-new" @click=${() => go({ elayer: layer, erow: 'new' })}>${icon('plus', 16)} ${newTitle(layer)}</button></div>
    <p><button class="link" id="edit-history" type="button" @click=${() => go({ esets: 'all' })}>${t('edit.sets.open')}</button></p>
    ${draftsView()}
    <h2>${t('edit.insight')}</h2><p class="hint">${t('edit.insight.hint')}</p>${listView(layer)}
    ${layer === 'facilities' ? bulkSection('sight', 'sight', sight) : nothing}`;
}

/** What of the earth is in sight, to five decimals. */
function sight() {
  return { bbox: read('map.view').extent.map((degrees) => Number(degrees.toFixed(5))) };
}

function option(each, layer) {
  return html`<option value=${each} ?selected=${each === layer}>${titleOf(each)}</option>`;
}

function goneBar() {
  const gone = read('edit.gone');
  const undone = read('edit.undoing');
  return html`${gone ? html`<div class="undo" role="status"><span><strong>${gone.name ?? ''}</strong><br>${t('edit.gone')}</span>
    ${gone.set ? html`<button class="button small" id="edit-ungone" @click=${() => takeBack(gone.set).then(() => listRows(address()))}>${t('edit.undo.change')}</button>` : nothing}
    <button class="link" @click=${() => put('edit.gone', null)}>${t('ui.close')}</button></div>` : nothing}${undone?.trouble ? failure(undone.trouble) : nothing}`;
}

function draftsView() {
  const drafts = listDrafts();
  return drafts.length ? html`<section class="drafts"><h2>${t('edit.drafts')}</h2><ul class="rows">${drafts.map(({ layer, id, name }) => html`<li class="draft">
    <button class="row" @click=${() => go({ elayer: layer, erow: id })}><span class="row-text"><span class="row-title">${name || newTitle(layer)}</span><span class="row-note">${titleOf(layer)}</span></span></button>
    <button class="link" @click=${() => { forget(layer, id); put('edit.gone', null); }}>${t('edit.discard')}</button></li>`)}</ul></section>` : nothing;
}

function listView(layer) {
  const list = read('edit.list');
  if (list?.trouble) {
    return failure(list.trouble, () => listRows(address()));
  }
  if (list?.layer !== layer) {
    return skeleton(4);
  }
  return list.features.length ? html`<ul class="rows" id="edit-rows">${list.features.map(({ id, properties }) => html`<li><button class="row" @click=${() => go({ elayer: layer, erow: id })}>
    <span class="row-text"><span class="row-title">${rowName(layer, id, properties)}</span><span class="row-note">${isOwn(layer) ? '' : noteOf(properties)}</span></span>
    ${isEstimate(properties) ? provenanceTag(properties.provenance) : nothing}</button></li>`)}</ul>
    ${list.more ? html`<p class="hint">${t('edit.insight.more', { limit: MOST })}</p>` : nothing}` : empty(t('edit.insight.none'));
}

function noteOf({ facility_name: facility, municipality, code, material_class: material }) {
  return [facility, municipality, code, material].filter(Boolean).join(' · ');
}

const fetchRows = newest((signal, layer, bbox) => getJson(withQuery(`ogc/collections/${layer}/items`, { bbox, limit: MOST, count: 'false' }), { signal }));

/** Rows of the layer in sight; a click on the map takes one up. */
export async function listRows(now) {
  const layer = layerOf(now);
  put('map.aim', takeUp);
  const extent = read('map.view')?.extent;
  try {
    const answer = await fetchRows(layer, extent?.map((degrees) => degrees.toFixed(5)).join(','));
    if (answer) {
      put('edit.list', { layer, features: answer.features, more: (answer.links ?? []).some(({ rel }) => rel === 'next') });
    }
  } catch (trouble) {
    put('edit.list', { layer, trouble });
  }
}

async function takeUp(at) {
  const layer = layerOf(address());
  const [first] = await featuresAt(layer, at).catch(() => []);
  if (first) {
    go({ elayer: layer, erow: first.id });
  }
}
