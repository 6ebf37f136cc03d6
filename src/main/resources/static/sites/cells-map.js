// Scored cells on the map in one hue, the better the darker; a click picks one.

import { read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { addLayer, removeLayer } from '../map/map.js';
import { ink } from '../map/ink.js';

const { Style, Stroke, Fill, Circle } = ol.style;
const STEPS = 7;
const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
const source = new ol.source.Vector();
let layer = null;
let drawn = null;

/** @param cells features with a score from 0 to 1 */
export function drawCells(cells) {
  if (drawn !== cells.length || !cells.every(({ id }) => source.getFeatureById(id))) {
    source.clear(true);
    source.addFeatures(cells.map(({ id, geometry }) => {
      const feature = new ol.Feature({ geometry: format.readGeometry(geometry) });
      feature.setId(id);
      return feature;
    }));
    drawn = cells.length;
  }
  const best = Math.max(1e-9, ...cells.map(({ score }) => score));
  cells.forEach(({ id, score }) => source.getFeatureById(id).set('step', Math.round((score / best) * STEPS), true));
  layer ??= new ol.layer.Vector({ source, style: styleOf, zIndex: 12, opacity: 0.75, properties: { id: 'suitability-cells' } });
  removeLayer(layer);
  addLayer(layer);
  layer.changed();
}

export function eraseCells() {
  source.clear(true);
  drawn = null;
  if (layer) {
    removeLayer(layer);
  }
}

/** Id of the cell at a place; undefined where there is none. */
export function cellAt({ lon, lat }) {
  return source.getFeaturesAtCoordinate(ol.proj.fromLonLat([lon, lat]))[0]?.getId();
}

/** Teal from nearly nothing to full; light and dark themes alike. */
function fillOf(step) {
  const alpha = Math.round((0.06 + (0.84 * step) / STEPS) * 255).toString(16).padStart(2, '0');
  return `#0b6159${alpha}`;
}

function styleOf(feature) {
  const hover = read('hover');
  const lit = hover?.layer === 'suitability-cells' && hover.id === feature.getId();
  const fill = new Fill({ color: fillOf(feature.get('step')) });
  const stroke = lit ? new Stroke({ color: ink().pick, width: 3 }) : undefined;
  return feature.getGeometry().getType() === 'Point'
    ? new Style({ image: new Circle({ radius: 9, fill, stroke }) })
    : new Style({ fill, stroke, zIndex: lit ? 2 : 1 });
}

['hover', 'theme'].forEach((slice) => watch(slice, () => layer?.changed()));
