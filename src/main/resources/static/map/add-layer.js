// Adds any layer the server has: results of planning, and layers people brought as files.

import { read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { addToMap, MOST_LAYERS } from './layer-state.js';
import { showExtent } from './map.js';

export function addLayerField(shown) {
  const { layers = [], loading, trouble } = read('shelf') ?? {};
  const others = layers.filter(({ id }) => !shown.some((layer) => layer.id === id));
  return html`<label class="field">${t('map.layers.add')}
      <select id="add-layer" ?disabled=${shown.length >= MOST_LAYERS || !others.length} @change=${choose}>
        <option value="">${t(loading ? 'ui.loading' : 'map.layers.choose')}</option>
        ${others.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</select></label>
    ${trouble ? html`<p class="hint">${t('map.layers.broken')}</p>` : nothing}`;
}

/** A layer that lies elsewhere is shown where it is. */
function choose(event) {
  const id = event.target.value;
  event.target.value = '';
  const bbox = read('shelf').layers.find((layer) => layer.id === id)?.bbox;
  const sight = read('map.view')?.extent;
  addToMap(id);
  if (bbox && sight && (bbox[2] < sight[0] || bbox[0] > sight[2] || bbox[3] < sight[1] || bbox[1] > sight[3])) {
    showExtent(bbox);
  }
}
