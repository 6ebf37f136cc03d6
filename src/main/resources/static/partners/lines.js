// Partners as curved lines on the map, with their names at the ends.

import { read, watch } from '../app/store.js';
import { nameIn } from '../app/texts.js';
import { ol } from '../app/vendor.js';
import { addLayer, removeLayer } from '../map/map.js';
import { curve, lineWidth } from './curve.js';
import { lineStyle, nameStyle } from './line-styles.js';

const source = new ol.source.Vector();
let layers = null;

/** Draws a line to each partner from the origin {longitude, latitude}. */
export function drawPartners(origin, features) {
  eraseLines();
  const from = ol.proj.fromLonLat([origin.longitude, origin.latitude]);
  const largest = largestByUnit(features);
  const mates = new Map();
  source.addFeatures(features.filter(({ geometry }) => geometry).map((partner) => {
    const site = partner.properties.partner_facility_id;
    const order = mates.get(site) ?? 0;
    mates.set(site, order + 1);
    return lineFeature(from, partner, order, largest.get(partner.properties.shared_unit) ?? 1);
  }));
  layers ??= [
    new ol.layer.Vector({ source, style: lineStyle, zIndex: 30, properties: { id: 'partners' }, updateWhileAnimating: true }),
    new ol.layer.Vector({ source, style: nameStyle, zIndex: 31, declutter: 'names' }),
  ];
  layers.forEach(addLayer);
}

export function eraseLines() {
  source.clear(true);
  layers?.forEach(removeLayer);
}

const restyle = () => layers?.forEach((layer) => layer.changed());
['hover', 'theme', 'classes'].forEach((slice) => watch(slice, restyle));

/** Widths compare like with like: tonnes with tonnes, cubic metres with cubic metres. */
function largestByUnit(features) {
  const largest = new Map();
  for (const { properties } of features) {
    const amount = amountOf(properties) ?? 0;
    largest.set(properties.shared_unit, Math.max(amount, largest.get(properties.shared_unit) ?? 0));
  }
  return largest;
}

function amountOf({ shared, shared_high: high }) {
  return shared ?? high ?? null;
}

/** @param order how many lines lead to the same place already */
function lineFeature(from, { key, properties, geometry }, order, largest) {
  const to = ol.proj.fromLonLat(geometry.coordinates);
  const goesOut = properties.stream_direction === 'offer';
  const line = curve(goesOut ? from : to, goesOut ? to : from, order);
  const feature = new ol.Feature({ geometry: new ol.geom.LineString(line) });
  const amount = amountOf(properties);
  feature.setProperties({
    key, to, goesOut, order,
    partner_facility_id: properties.partner_facility_id,
    name: nameIn(properties, 'partner_facility_name'),
    material_class: properties.material_class,
    width: lineWidth(amount, largest),
    unsure: amount === null || ['estimated', 'assumed'].includes(properties.partner_provenance),
  });
  return feature;
}

/** Whether a partner is pointed at: its own row or line, or its facility anywhere else. */
export function isLit({ key, id }) {
  const hover = read('hover');
  return Boolean(hover) && (hover.partner ? hover.partner === key : hover.layer === 'facilities' && hover.id === id);
}
