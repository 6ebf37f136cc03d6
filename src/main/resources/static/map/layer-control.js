// One control for what is drawn: layers with order and opacity, the class filter, and the legend.

import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { icon } from '../ui/icons.js';
import { classPicker } from '../ui/class-picker.js';
import { downloads } from './downloads.js';
import { changeLayer, layerState, moveLayer, setLayers } from './layer-state.js';
import { classLegend, legendSign } from './legend.js';

export function layerControl(now) {
  const open = read('layers.open');
  return html`<button class="tool on-surface" id="layers-button" aria-expanded=${open ? 'true' : 'false'} aria-controls="layers" aria-label=${t('map.layers')}
      title=${t('map.layers')} @click=${() => put('layers.open', !open)}>${icon('layers')}</button>
    ${open ? drawer(now) : nothing}`;
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
    <ul class="layer-list">${layers.map((layer, place) => layerRow(layer, place, layers.length))}</ul>
    ${now.layers ? html`<button class="link" @click=${() => setLayers([])}>${t('map.layers.reset')}</button>` : nothing}
    <label class="field">${t('map.class')} ${classPicker(now.class, (key) => go({ class: key }))}</label>
    ${classLegend()}
    ${downloads(now)}
  </section>`;
}

function layerRow({ id, shown, opacity }, place, count) {
  const name = t(`map.layer.${id}`);
  const state = read(`map.${id}`);
  return html`<li>
    <div class="layer-line">
      <label class="check"><input type="checkbox" .checked=${shown} @change=${(event) => changeLayer(id, { shown: event.target.checked })}>
        ${legendSign(id)} <span>${name}</span></label>
      <button class="tool small" aria-label=${t('map.layer.up', { name })} ?disabled=${place === 0} @click=${() => moveLayer(id, -1)}>${icon('up', 16)}</button>
      <button class="tool small" aria-label=${t('map.layer.down', { name })} ?disabled=${place === count - 1} @click=${() => moveLayer(id, 1)}>${icon('down', 16)}</button>
    </div>
    ${shown ? html`<label class="opacity"><span>${t('map.opacity')}</span><input type="range" min="10" max="100" step="10" .value=${String(opacity)}
      aria-label=${t('map.opacity.of', { name })} @change=${(event) => changeLayer(id, { opacity: Number(event.target.value) })}><output>${opacity} %</output></label>` : nothing}
    ${shown && state?.far ? html`<p class="hint">${t('map.far')}</p>` : nothing}
  </li>`;
}
