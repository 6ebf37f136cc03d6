// One control for what is drawn: layers with order, opacity and style, the class filter, the legend, and files.

import { address, go } from '../app/address.js';
import { lowerSheet } from '../app/panel-sheet.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing, repeat } from '../app/vendor.js';
import { icon } from '../ui/icons.js';
import { classPicker } from '../ui/class-picker.js';
import { addLayerField } from './add-layer.js';
import { downloads } from './downloads.js';
import { layerRow } from './layer-row.js';
import { layerState, setLayers } from './layer-state.js';
import { classLegend } from './legend.js';
import { loadShelf } from './shelf.js';
import { streetsChoice } from './streets.js';

export function layerControl(now) {
  const open = read('layers.open');
  return html`<button class="tool on-surface" id="layers-button" aria-expanded=${open ? 'true' : 'false'} aria-controls="layers" aria-label=${t('map.layers')}
      title=${t('map.layers')} @click=${openLayers}>${icon('layers')}</button>
    ${open ? drawer(now) : nothing}`;
}

function openLayers() {
  put('layers.open', !read('layers.open'));
  if (read('layers.open')) {
    lowerSheet();
  }
  loadShelf();
}

/** Closes the control; false when it was not open. */
export function closeLayers() {
  const open = read('layers.open');
  if (open) {
    put('layers.open', false);
    document.getElementById('layers-button')?.focus();
  }
  return Boolean(open);
}

function drawer(now) {
  const layers = layerState(now);
  return html`<section class="drawer" id="layers" aria-label=${t('map.layers')}>
    <header><h2>${t('map.layers')}</h2><button class="tool small" aria-label=${t('ui.close')} @click=${closeLayers}>${icon('close', 16)}</button></header>
    <ul class="layer-list" id="layer-list">${repeat(layers, ({ id }) => id, (layer, place) => layerRow(layer, place, layers.length))}</ul>
    ${now.layers ? html`<button class="link" id="layers-reset" @click=${() => setLayers([])}>${t('map.layers.reset')}</button>` : nothing}
    ${addLayerField(layers)}
    ${streetsChoice()}
    <label class="field">${t('map.class')} ${classPicker(now.class, (key) => go({ class: key }))}</label>
    ${classLegend()}
    ${downloads(now)}
  </section>`;
}

// What was added stands in the address from the start and needs its name.
if (address().layers) {
  loadShelf();
}
