// A siting plan on the map: open sites as squares by what they take in, allocations as bows, candidates as small squares.

import { read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { addLayer, removeLayer } from '../map/map.js';
import { faint, ink } from '../map/ink.js';
import { arrowAt, curve, lineWidth } from '../partners/curve.js';

const { Style, Stroke, Fill, RegularShape } = ol.style;
const source = new ol.source.Vector();
let layer = null;

/** @param features of a run, each with a role */
export function drawPlan(features) {
  erasePlan();
  const of = (role) => features.filter(({ properties }) => properties.role === role);
  const most = Math.max(1e-9, ...of('allocation').map(({ properties: p }) => p.amount));
  const fullest = Math.max(1e-9, ...of('site').map(({ properties: p }) => p.load));
  of('candidate').forEach(({ geometry, properties: p }) => add(pointOf(geometry), { role: 'candidate' }, p.key));
  of('unserved').forEach(({ geometry, properties: p }) => add(pointOf(geometry), { role: 'unserved' }, `${p.stream_id}>`));
  of('allocation').forEach(({ geometry, properties: p }) => add(lineOf(geometry), { role: 'allocation', width: lineWidth(p.amount, most), estimated: p.estimated }, `${p.stream_id}>${p.candidate_key}`));
  of('site').forEach(({ geometry, properties: p }) => add(pointOf(geometry), { role: 'site', size: 7 + lineWidth(p.load, fullest), existing: p.existing }, p.key));
  layer ??= new ol.layer.Vector({ source, style: styleOf, zIndex: 28, properties: { id: 'siting-plan' } });
  addLayer(layer);
}

export function erasePlan() {
  source.clear(true);
  if (layer) {
    removeLayer(layer);
  }
}

function pointOf({ coordinates }) {
  return new ol.geom.Point(ol.proj.fromLonLat(coordinates));
}

function lineOf({ coordinates }) {
  const [from, to] = coordinates[0].map((place) => ol.proj.fromLonLat(place));
  return new ol.geom.LineString(curve(from, to));
}

function add(geometry, values, id) {
  const feature = new ol.Feature({ geometry, ...values });
  feature.setId(id);
  source.addFeature(feature);
}

function styleOf(feature, resolution) {
  const hover = read('hover');
  const lit = hover?.layer === 'siting-plan' && hover.id === feature.getId();
  const color = lit ? ink().pick : ink().line;
  const square = (radius, style) => new Style({ image: new RegularShape({ points: 4, angle: Math.PI / 4, radius, ...style }), zIndex: lit ? 9 : 3 });
  switch (feature.get('role')) {
    case 'candidate':
      return square(4, { stroke: new Stroke({ color: ink().soft, width: 1.2 }), fill: new Fill({ color: faint(ink().halo, 0.6) }) });
    case 'unserved':
      return new Style({ image: new RegularShape({ points: 4, radius: 6, radius2: 0, stroke: new Stroke({ color: ink().amber, width: 2 }) }) });
    case 'site':
      return square(feature.get('size'), { stroke: new Stroke({ color, width: lit ? 4 : 2.5, lineDash: feature.get('existing') ? undefined : [4, 3] }), fill: new Fill({ color: faint(ink().halo, 0.8) }) });
    default:
      return line(feature, color, lit, resolution);
  }
}

function line(feature, color, lit, resolution) {
  const width = feature.get('width');
  const { point, angle } = arrowAt(feature.getGeometry().getCoordinates(), 10 * resolution);
  return [
    new Style({ stroke: new Stroke({ color: faint(ink().halo, 0.6), width: width + 2 }), zIndex: lit ? 7 : 0 }),
    new Style({ stroke: new Stroke({ color, width: width + (lit ? 1.5 : 0), lineDash: feature.get('estimated') ? [8, 5] : undefined }), zIndex: lit ? 8 : 1 }),
    new Style({ geometry: new ol.geom.Point(point), image: new RegularShape({ points: 3, radius: 4 + width / 2, rotation: angle, rotateWithView: true, fill: new Fill({ color }) }), zIndex: lit ? 8 : 2 }),
  ];
}

['hover', 'theme'].forEach((slice) => watch(slice, () => layer?.changed()));
