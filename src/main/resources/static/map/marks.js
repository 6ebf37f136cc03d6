// Rings around the picked record and the one that is pointed at, whether on the map or in a list.

import { address, onAddress, pickOf } from '../app/address.js';
import { read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { faint, ink } from './ink.js';
import { featuresOf } from './sight-items.js';
import { haloStyle } from './site-styles.js';

const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
const source = new ol.source.Vector();
const { Style, Stroke, Fill, Circle } = ol.style;

export function marksLayer() {
  ['record', 'hover', 'theme', 'map.facilities', 'map.parks', 'map.zones'].forEach((slice) => watch(slice, mark));
  onAddress(mark);
  return new ol.layer.Vector({ source, style: (feature) => feature.get('mark'), zIndex: 40 });
}

function mark() {
  source.clear(true);
  const pick = pickOf(address());
  const hover = read('hover');
  if (pick) {
    add(find(pick), pickStyles);
  }
  if (hover) {
    add(find(hover) ?? pointOf(hover), hoverStyles);
  }
}

/** The feature on the map, or the loaded record where the map does not have it. */
function find({ layer, id }) {
  const shown = layer && featuresOf(layer).find((feature) => feature.getId() === id);
  const record = read('record');
  const loaded = record?.feature && record.layer === layer && record.feature.id === id ? record.feature : null;
  return shown ?? (loaded?.geometry ? format.readFeature(loaded) : null);
}

function pointOf({ lon, lat }) {
  return lon === undefined ? null : new ol.Feature(new ol.geom.Point(ol.proj.fromLonLat([lon, lat])));
}

function add(feature, styles) {
  if (feature) {
    const copy = new ol.Feature(feature.getGeometry());
    copy.set('mark', styles(feature));
    source.addFeature(copy);
  }
}

function pickStyles(feature) {
  const { pick } = ink();
  const accuracy = feature.get('accuracy_m');
  const isPoint = feature.getGeometry().getType() === 'Point';
  const ring = isPoint ? circle(11, pick, 2.5) : new Style({ stroke: new Stroke({ color: pick, width: 2.5 }), fill: new Fill({ color: faint(pick, 0.06) }) });
  return accuracy && isPoint ? [haloStyle(accuracy, pick), ring] : [ring];
}

function hoverStyles(feature) {
  const { pick } = ink();
  const isPoint = feature.getGeometry().getType() === 'Point';
  return isPoint ? [circle(14, faint(pick, 0.8), 1.5)] : [new Style({ stroke: new Stroke({ color: faint(pick, 0.8), width: 2 }) })];
}

function circle(radius, color, width) {
  return new Style({ image: new Circle({ radius, stroke: new Stroke({ color, width }) }) });
}
