// An area drawn on the map: each click sets a corner. The corners stand in the address as lon/lat,lon/lat,...

import { address, go } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing, ol } from '../app/vendor.js';
import { faint, ink } from '../map/ink.js';
import { addLayer, removeLayer } from '../map/map.js';

const MOST = 100;
const source = new ol.source.Vector();
let layer = null;

/** The corners of the address as [lon, lat]; what is no place is left out. */
function cornersOf({ area }) {
  return (area ?? '').split(',').map((corner) => corner.split('/').map(Number))
    .filter(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
}

/** GeoJSON of the drawn area; null with fewer than three corners. */
export function drawnArea(now) {
  const corners = cornersOf(now);
  return corners.length < 3 ? null : { type: 'Polygon', coordinates: [[...corners, corners[0]]] };
}

export function areaButtons(now) {
  const corners = cornersOf(now);
  const drawing = Boolean(now.draw);
  return html`<div class="actions"><button class="button small" type="button" id="draw-area" aria-pressed=${drawing} @click=${() => go({ draw: drawing ? null : '1', xpark: null })}>${t(drawing ? 'exchanges.area.done' : 'exchanges.area.draw')}</button>
      ${corners.length ? html`<button class="button small" type="button" id="clear-area" @click=${() => go({ area: null, draw: null })}>${t('exchanges.area.clear')}</button>` : nothing}</div>
    ${drawing || corners.length ? html`<p class="hint" role="status">${t('exchanges.area.corners', { count: corners.length })}</p>` : nothing}`;
}

/** While an area is drawn a click on the map sets its next corner. */
export function followArea(now) {
  if (Boolean(now.draw) !== Boolean(read('map.aim'))) {
    put('map.aim', now.draw ? corner : null);
  }
  draw(cornersOf(now));
}

export function endArea() {
  if (read('map.aim')) {
    put('map.aim', null);
  }
  draw([]);
}

function corner({ lon, lat }) {
  const now = address();
  if (cornersOf(now).length < MOST) {
    go({ area: [...(now.area ? [now.area] : []), `${lon.toFixed(5)}/${lat.toFixed(5)}`].join(',') });
  }
}

function draw(corners) {
  source.clear(true);
  if (layer) {
    removeLayer(layer);
  }
  if (corners.length) {
    const places = corners.map((place) => ol.proj.fromLonLat(place));
    source.addFeature(new ol.Feature(corners.length > 2 ? new ol.geom.Polygon([[...places, places[0]]]) : new ol.geom.LineString(places)));
    source.addFeatures(places.map((place) => new ol.Feature(new ol.geom.Point(place))));
    layer ??= new ol.layer.Vector({ source, style, zIndex: 6 });
    addLayer(layer);
  }
}

function style() {
  const { line, surface } = ink();
  const stroke = new ol.style.Stroke({ color: line, width: 2, lineDash: [6, 4] });
  return new ol.style.Style({ stroke, fill: new ol.style.Fill({ color: faint(line, 0.06) }), image: new ol.style.Circle({ radius: 4, stroke: new ol.style.Stroke({ color: line, width: 2 }), fill: new ol.style.Fill({ color: surface }) }) });
}

watch('theme', () => layer?.changed());
