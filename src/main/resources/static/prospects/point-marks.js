// Points of the investor's view on the map: a numbered cross each, the shown one in the pick's ink.

import { watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { addLayer, removeLayer } from '../map/map.js';
import { FONT, ink } from '../map/ink.js';

const { Style, Stroke, Fill, RegularShape, Text } = ol.style;
const source = new ol.source.Vector();
let layer = null;

export function drawPoints(points, shown) {
  dropPoints();
  points.forEach(({ lon, lat }, index) => source.addFeature(new ol.Feature({
    geometry: new ol.geom.Point(ol.proj.fromLonLat([lon, lat])), number: String(index + 1), shown: index === shown,
  })));
  layer ??= new ol.layer.Vector({ source, style: styleOf, zIndex: 45, properties: { id: 'prospect-points' } });
  addLayer(layer);
}

export function dropPoints() {
  source.clear(true);
  if (layer) {
    removeLayer(layer);
  }
}

function styleOf(feature) {
  const color = feature.get('shown') ? ink().pick : ink().text;
  const cross = (width, stroke) => new Style({ image: new RegularShape({ points: 4, radius: 10, radius2: 0, stroke: new Stroke({ color: stroke, width }) }) });
  return [cross(6, ink().halo), cross(2.5, color), new Style({ text: new Text({
    text: feature.get('number'), font: `600 13px ${FONT}`, offsetX: 12, offsetY: -10, fill: new Fill({ color }), stroke: new Stroke({ color: ink().halo, width: 3 }),
  }) })];
}

watch('theme', () => layer?.changed());
