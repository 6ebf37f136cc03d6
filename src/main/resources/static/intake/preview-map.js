// The first places of the chosen files on the map, before they are loaded.

import { ol } from '../app/vendor.js';
import { faint, ink } from '../map/ink.js';
import { addLayer, removeLayer, showExtent } from '../map/map.js';

const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
const source = new ol.source.Vector();
let layer = null;

export function drawPreview(sources) {
  const seen = sources.filter(({ features }) => features?.features.length);
  seen.forEach(({ features }) => source.addFeatures(format.readFeatures(features)));
  if (seen.length) {
    layer ??= new ol.layer.Vector({ source, style, zIndex: 36, properties: { id: 'preview' } });
    addLayer(layer);
    const boxes = seen.map(({ bbox }) => bbox);
    showExtent([
      Math.min(...boxes.map(([west]) => west)), Math.min(...boxes.map(([, south]) => south)),
      Math.max(...boxes.map(([, , east]) => east)), Math.max(...boxes.map(([, , , north]) => north)),
    ]);
  }
}

export function erasePreview() {
  source.clear(true);
  if (layer) {
    removeLayer(layer);
  }
}

function style() {
  const { pick: accent, surface } = ink();
  return new ol.style.Style({
    image: new ol.style.Circle({ radius: 5, fill: new ol.style.Fill({ color: accent }), stroke: new ol.style.Stroke({ color: surface, width: 1 }) }),
    fill: new ol.style.Fill({ color: faint(accent, 0.13) }),
    stroke: new ol.style.Stroke({ color: accent, width: 1.5, lineDash: [6, 3] }),
  });
}
