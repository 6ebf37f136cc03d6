// Layers that were brought as files: list, show, retitle, remove.

import { go } from '../app/address.js';
import { getJson, sendJson, Trouble } from '../app/api.js';
import { put, read } from '../app/store.js';
import { inTongue, spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { showExtent } from '../map/map.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { layerCame, layerWanted, layerWent } from '../userlayers/on-map.js';
import { openRestyle, restyleForm } from '../userlayers/restyle.js';

const MOST = 200;

export async function loadUserLayers() {
  try {
    put('intake.layers', { list: (await getJson(`api/user-layers?limit=${MOST}`)).user_layers });
  } catch (trouble) {
    put('intake.layers', { trouble });
  }
}

function change(patch) {
  put('intake.layers', { ...read('intake.layers'), ...patch });
}

async function tried(work) {
  try {
    await work();
    await loadUserLayers();
  } catch (trouble) {
    change({ refused: trouble instanceof Trouble ? trouble : new Trouble('page') });
  }
}

function path({ name }) {
  return `api/user-layers/${encodeURIComponent(name)}`;
}

function retitle(layer, title) {
  const member = spoken() === 'ko' ? 'title_ko' : 'title_en';
  return tried(async () => {
    await sendJson('PATCH', path(layer), { [member]: title }, `"${layer.version}"`);
    layerCame();
  });
}

function remove(layer) {
  return tried(async () => {
    await sendJson('DELETE', path(layer));
    layerWent(layer.name);
  });
}

export function userLayersView() {
  const { list, trouble, refused, editing, removing, restyling } = read('intake.layers') ?? {};
  const body = trouble ? failure(trouble, loadUserLayers)
    : !list ? skeleton()
      : list.length ? html`<ul class="rows">${list.map((layer) => row(layer, editing === layer.name, removing === layer.name, restyling === layer.name))}</ul>`
        : empty(t('intake.layers.none'));
  return html`<section class="user-layers" id="user-layers"><h2>${t('intake.layers')}</h2>${refused ? failure(refused) : nothing}${body}</section>`;
}

function show({ name, bbox }) {
  layerWanted(name);
  showExtent(bbox);
}

/** The form above takes the name, so that the next file takes the layer's place. */
function replaceBy(layer) {
  put('intake.upload', { ...read('intake.upload'), kind: 'layer', layer: layer.name, title: '' });
  document.getElementById('import-file')?.click();
}

function restyle(layer, open) {
  change({ restyling: open ? layer.name : null });
  if (open) {
    openRestyle(layer);
  }
}

function row(layer, editing, removing, restyling) {
  const { name, bbox, features, origin } = layer;
  return html`<li class="row still"><span class="row-text">
    ${editing ? html`<form @submit=${(event) => { event.preventDefault(); retitle(layer, event.target.elements.title.value); }}>
      <label class="field">${t('intake.layers.title')}<input name="title" type="text" required maxlength="200" .value=${inTongue(layer, 'title')}></label>
      <button class="button small">${t('intake.layers.keep')}</button></form>`
      : html`<strong class="row-title">${inTongue(layer, 'title')}</strong>`}
    <span class="row-note"><span>${name}</span><span>${t('intake.layers.features', { count: features.toLocaleString(spoken()) })}</span><span>${origin}</span></span>
    <span class="row-actions">
      ${bbox ? html`<button type="button" class="button small" aria-label=${t('intake.layers.show.name', { name })} @click=${() => show(layer)}>${t('intake.layers.show')}</button>` : nothing}
      <button type="button" class="button small" aria-label=${t('intake.layers.edit.name', { name })} @click=${() => go({ room: 'edit', elayer: name, erow: null })}>${t('intake.layers.edit')}</button>
      <button type="button" class="button small" aria-label=${t('intake.layers.retitle.name', { name })} @click=${() => change({ editing: editing ? null : name })}>${t('intake.layers.retitle')}</button>
      <button type="button" class="button small" aria-expanded=${String(restyling)} aria-label=${t('userlayers.restyle.name', { name })} @click=${() => restyle(layer, !restyling)}>${t('userlayers.restyle')}</button>
      <button type="button" class="button small" aria-label=${t('userlayers.replace.name', { name })} @click=${() => replaceBy(layer)}>${t('userlayers.replace')}</button>
      ${removing
    ? html`<button type="button" class="button small danger" aria-label=${t('intake.layers.sure.name', { name })} @click=${() => remove(layer)}>${t('intake.layers.sure')}</button>`
    : html`<button type="button" class="button small" aria-label=${t('intake.layers.remove.name', { name })} @click=${() => change({ removing: name })}>${t('intake.layers.remove')}</button>`}
    </span>${restyling ? restyleForm(layer) : nothing}</span></li>`;
}
