// Exchanges as bowed lines on the map; the state is told by colour and by dashes.

import { read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { addLayer, removeLayer } from '../map/map.js';
import { faint, ink } from '../map/ink.js';
import { arrowAt, curve } from '../partners/curve.js';
import { titleOf } from './states.js';

const { Style, Stroke, Fill, RegularShape } = ol.style;
const source = new ol.source.Vector();
let layer = null;

/** Dashes in pixels and width; the further on, the more of a line there is. */
const STROKES = {
  idea: { dash: [2, 7], width: 2 },
  discussion: { dash: [6, 7], width: 2 },
  negotiation: { dash: [14, 6], width: 2.5 },
  implementation: { width: 2 },
  completed: { width: 4 },
  failed: { dash: [2, 12], width: 1.5 },
};

function colourOf(state) {
  const { line, amber, soft } = ink();
  return state === 'failed' ? soft : state === 'completed' || state === 'implementation' ? line : amber;
}

export function drawExchanges(features) {
  eraseExchanges();
  const between = new Map();
  source.addFeatures(features.map((exchange) => lineOf(exchange, between)).filter(Boolean));
  layer ??= new ol.layer.Vector({ source, style: lineStyle, zIndex: 29, properties: { id: 'exchanges' } });
  addLayer(layer);
}

export function eraseExchanges() {
  source.clear(true);
  if (layer) {
    removeLayer(layer);
  }
}

/** Several between the same two places bend more and more. */
function lineOf({ id, properties: p }, between) {
  const ends = [p.offer_longitude, p.offer_latitude, p.need_longitude, p.need_latitude];
  if (ends.some((end) => typeof end !== 'number')) {
    return null;
  }
  const order = between.get(ends.join()) ?? 0;
  between.set(ends.join(), order + 1);
  const from = ol.proj.fromLonLat(ends.slice(0, 2));
  const to = ol.proj.fromLonLat(ends.slice(2));
  const feature = new ol.Feature({ geometry: new ol.geom.LineString(curve(from, to, order)), state: p.state, name: titleOf(p) });
  feature.setId(id);
  return feature;
}

function lineStyle(feature, resolution) {
  const state = feature.get('state');
  const hover = read('hover');
  const lit = (hover?.layer === 'exchanges' && hover.id === feature.getId()) || String(feature.getId()) === read('exchange')?.id;
  const { dash, width } = STROKES[state];
  const color = lit ? ink().pick : colourOf(state);
  const { point, angle } = arrowAt(feature.getGeometry().getCoordinates(), 12 * resolution);
  return [
    new Style({ stroke: new Stroke({ color: faint(ink().halo, 0.7), width: width + 3 }), zIndex: lit ? 8 : 0 }),
    new Style({ stroke: new Stroke({ color, width: width + (lit ? 1.5 : 0), lineDash: dash, lineCap: dash ? 'butt' : 'round' }), zIndex: lit ? 9 : 1 }),
    new Style({ geometry: new ol.geom.Point(point), image: new RegularShape({ points: 3, radius: 6 + width / 2, rotation: angle, rotateWithView: true, fill: new Fill({ color }) }), zIndex: lit ? 10 : 2 }),
  ];
}

['hover', 'theme', 'exchange'].forEach((slice) => watch(slice, () => layer?.changed()));
