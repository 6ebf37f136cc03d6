// Takes a layer away as a file: what of it is in sight, or all of it.

import { withQuery } from '../app/api.js';
import { put, read } from '../app/store.js';
import { spoken, t } from '../app/texts.js';
import { html } from '../app/vendor.js';
import { layerState } from './layer-state.js';
import { titleOf } from './shelf.js';

const FORMATS = ['gpkg', 'geojson', 'csv', 'xlsx', 'shp', 'fgb', 'kml', 'kmz', 'geojsonseq'];

function chosen(now) {
  const layers = layerState(now);
  const first = (layers.find(({ shown }) => shown) ?? layers[0]).id;
  return { layer: first, format: FORMATS[0], part: 'view', ...read('download') };
}

/** The form below the layers. */
export function downloads(now) {
  const { layer, format, part } = chosen(now);
  return html`<h3>${t('map.download')}</h3>
    <label class="field">${t('map.download.layer')} <select id="download-layer" @change=${change('layer')}>
      ${layerState(now).map(({ id }) => option(id, titleOf(id), layer))}</select></label>
    <label class="field">${t('map.download.format')} <select id="download-format" @change=${change('format')}>
      ${FORMATS.map((id) => option(id, t(`map.format.${id}`), format))}</select></label>
    <label class="field">${t('map.download.part')} <select id="download-part" @change=${change('part')}>
      ${['view', 'all'].map((id) => option(id, t(`map.download.${id}`), part))}</select></label>
    <p class="actions"><button class="button" id="download-save" @click=${() => save(chosen(now))}>${t('map.download.save')}</button></p>`;
}

function option(id, words, current) {
  return html`<option value=${id} ?selected=${id === current}>${words}</option>`;
}

function change(name) {
  return (event) => put('download', { ...read('download'), [name]: event.target.value });
}

/** Address of a file; Excel reads the Korean of a CSV only behind a byte order mark. */
function fileAddress({ layer, format, part }, extent, lang) {
  const bbox = part === 'view' && extent ? extent.map((degrees) => degrees.toFixed(5)).join(',') : null;
  return withQuery(`ogc/collections/${layer}/items`, { f: format, bbox, 'csv-bom': format === 'csv' ? 'true' : null, lang });
}

function save(choice) {
  const link = document.createElement('a');
  link.href = fileAddress(choice, read('map.view')?.extent, spoken());
  link.download = '';
  link.click();
}
