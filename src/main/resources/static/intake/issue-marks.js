// Issues that have a place, on the map: a warning sign where the row would have lain.

import { ol } from '../app/vendor.js';
import { ink } from '../map/ink.js';
import { addLayer, removeLayer } from '../map/map.js';

const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
const source = new ol.source.Vector();
let layer = null;

export function drawIssues(features) {
  eraseIssues();
  const placed = features.filter(({ geometry }) => geometry);
  if (placed.length) {
    source.addFeatures(format.readFeatures({ type: 'FeatureCollection', features: placed }));
    layer ??= new ol.layer.Vector({ source, style, zIndex: 35, properties: { id: 'issues' } });
    addLayer(layer);
  }
}

export function eraseIssues() {
  source.clear(true);
  if (layer) {
    removeLayer(layer);
  }
}

function style() {
  const { amber, surface } = ink();
  return new ol.style.Style({
    image: new ol.style.RegularShape({ points: 3, radius: 9, fill: new ol.style.Fill({ color: amber }), stroke: new ol.style.Stroke({ color: surface, width: 1.5 }) }),
    fill: new ol.style.Fill({ color: `${amber}33` }),
    stroke: new ol.style.Stroke({ color: amber, width: 2 }),
  });
}
