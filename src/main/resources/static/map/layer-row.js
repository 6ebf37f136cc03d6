// One layer in the control: shown or not, its sign, its place in the order, how strongly and in which style it is drawn.

import { read } from '../app/store.js';
import { spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { icon } from '../ui/icons.js';
import { dragLayer, keyLayer } from './layer-drag.js';
import { changeLayer, isOfRegister, moveLayer, takeFromMap } from './layer-state.js';
import { legendSign } from './legend.js';
import { loadStyles, stylesOf, titleOf } from './shelf.js';

export function layerRow(layer, place, count) {
  const { id, shown } = layer;
  const name = titleOf(id);
  return html`<li data-layer=${id}>
    <div class="layer-line">
      <button class="tool small grip" aria-label=${t('map.layer.move', { name })} title=${t('map.layer.move', { name })}
        @pointerdown=${(event) => dragLayer(event, id)} @keydown=${(event) => keyLayer(event, id)}>${icon('grip', 16)}</button>
      <label class="check"><input type="checkbox" .checked=${shown} @change=${(event) => changeLayer(id, { shown: event.target.checked })}>
        ${isOfRegister(id) ? legendSign(id) : nothing} <span>${name}</span></label>
      <button class="tool small" aria-label=${t('map.layer.up', { name })} ?disabled=${place === 0} @click=${() => moveLayer(id, -1)}>${icon('up', 16)}</button>
      <button class="tool small" aria-label=${t('map.layer.down', { name })} ?disabled=${place === count - 1} @click=${() => moveLayer(id, 1)}>${icon('down', 16)}</button>
      ${isOfRegister(id) ? nothing : html`<button class="tool small" aria-label=${t('map.layer.remove', { name })} title=${t('map.layer.remove', { name })} @click=${() => takeFromMap(id)}>${icon('close', 16)}</button>`}
    </div>
    ${shown ? html`${look(layer, name)}${styleLegend(layer, name)}` : nothing}
    ${shown && read(`far.${id}`) ? html`<p class="hint">${t('map.far')}</p>` : nothing}
  </li>`;
}

function look({ id, opacity, style }, name) {
  loadStyles(id);
  const styles = stylesOf(id);
  return html`<div class="look">
    ${styles.length > 1 || style !== 'default' ? html`<select class="style" aria-label=${t('map.style.of', { name })} @change=${(event) => changeLayer(id, { style: event.target.value })}>
      ${styles.map((each) => html`<option value=${each.name} ?selected=${each.name === style}>${each.title}</option>`)}</select>` : nothing}
    <label class="opacity"><span>${t('map.opacity')}</span><input type="range" min="10" max="100" step="10" .value=${String(opacity)}
      aria-label=${t('map.opacity.of', { name })} @change=${(event) => changeLayer(id, { opacity: Number(event.target.value) })}><output>${opacity} %</output></label>
  </div>`;
}

/** Styles of the server come with the picture of their legend; the page's own are explained below the list. */
function styleLegend({ id, style }, name) {
  const found = stylesOf(id).find((each) => each.name === style);
  if (!found || (style === 'default' && isOfRegister(id))) {
    return nothing;
  }
  const { search } = new URL(found.legend);
  return html`<img class="style-legend" src=${`wms${search}&lang=${spoken()}`} alt=${t('map.legend.of', { name })} @error=${(event) => { event.target.hidden = true; }}>`;
}
