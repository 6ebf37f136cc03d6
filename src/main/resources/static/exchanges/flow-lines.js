// Best flows as bowed lines: width by the square root of the amount, arrow at the taker, dashed where the way is estimated.

import { read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { addLayer, removeLayer } from '../map/map.js';
import { faint, ink } from '../map/ink.js';
import { arrowAt, curve, lineWidth } from '../partners/curve.js';

const { Style, Stroke, Fill, RegularShape, Circle } = ol.style;
const source = new ol.source.Vector();
let layer = null;

/** @param features GeoJSON lines of an allocation; the order in the list is their id */
export function drawFlows(features) {
  eraseFlows();
  const largest = Math.max(1, ...features.map(({ properties: p }) => p.amount));
  source.addFeatures(features.map(({ geometry, properties: p }, index) => {
    const [from, to] = geometry.coordinates[0].map((place) => ol.proj.fromLonLat(place));
    const feature = new ol.Feature({ geometry: new ol.geom.LineString(curve(from, to)), width: lineWidth(p.amount, largest), estimated: p.estimated, haul: p.leg === 'haul' });
    feature.setId(index);
    return feature;
  }));
  show();
}

/** @param features GeoJSON points of a study; the most lost has the largest ring */
export function drawStops(features) {
  eraseFlows();
  const largest = Math.max(1, ...features.map(({ properties: p }) => p.lost_t_per_year));
  source.addFeatures(features.map(({ geometry, properties: p }, index) => {
    const feature = new ol.Feature({ geometry: new ol.geom.Point(ol.proj.fromLonLat(geometry.coordinates)), width: 4 + lineWidth(p.lost_t_per_year, largest) * 1.5 });
    feature.setId(index);
    return feature;
  }));
  show();
}

export function eraseFlows() {
  source.clear(true);
  if (layer) {
    removeLayer(layer);
  }
}

function show() {
  layer ??= new ol.layer.Vector({ source, style: styleOf, zIndex: 28, properties: { id: 'best-flows' } });
  addLayer(layer);
}

function styleOf(feature, resolution) {
  const hover = read('hover');
  const lit = hover?.layer === 'best-flows' && hover.id === feature.getId();
  const color = lit ? ink().pick : feature.get('haul') ? ink().soft : ink().line;
  const width = feature.get('width');
  if (feature.getGeometry().getType() === 'Point') {
    return new Style({ image: new Circle({ radius: width, stroke: new Stroke({ color, width: lit ? 4 : 2.5 }), fill: new Fill({ color: faint(ink().halo, 0.4) }) }) });
  }
  const { point, angle } = arrowAt(feature.getGeometry().getCoordinates(), 10 * resolution);
  return [
    new Style({ stroke: new Stroke({ color: faint(ink().halo, 0.6), width: width + 3 }), zIndex: lit ? 8 : 0 }),
    new Style({ stroke: new Stroke({ color, width: width + (lit ? 1.5 : 0), lineDash: feature.get('estimated') ? [8, 5] : undefined, lineCap: 'butt' }), zIndex: lit ? 9 : 1 }),
    new Style({ geometry: new ol.geom.Point(point), image: new RegularShape({ points: 3, radius: 5 + width / 2, rotation: angle, rotateWithView: true, fill: new Fill({ color }) }), zIndex: lit ? 10 : 2 }),
  ];
}

['hover', 'theme'].forEach((slice) => watch(slice, () => layer?.changed()));
