// Partners as curved lines: width by the square root of the amount, arrow at the receiver, dashed when estimated.

import { read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { classOf } from '../map/classes.js';
import { faint, ink } from '../map/ink.js';
import { addLayer, removeLayer } from '../map/map.js';
import { glyphPicture } from '../ui/glyph-picture.js';
import { arrowAt, curve, lineWidth } from './curve.js';

const source = new ol.source.Vector();
const { Style, Stroke, Fill, Icon, RegularShape } = ol.style;
let layer = null;

/** Draws a line to each partner from the origin {longitude, latitude}. */
export function drawPartners(origin, features) {
  eraseLines();
  const from = ol.proj.fromLonLat([origin.longitude, origin.latitude]);
  const largest = Math.max(1, ...features.map(({ properties }) => properties.shared ?? properties.shared_high ?? 0));
  source.addFeatures(features.filter(({ geometry }) => geometry).map((partner) => lineFeature(from, partner, largest)));
  layer ??= new ol.layer.Vector({ source, style: lineStyle, zIndex: 30, properties: { id: 'partners' }, updateWhileAnimating: true });
  addLayer(layer);
}

export function eraseLines() {
  source.clear(true);
  if (layer) {
    removeLayer(layer);
  }
}

watch('hover', () => layer?.changed());
watch('theme', () => layer?.changed());

function lineFeature(from, { key, properties, geometry }, largest) {
  const to = ol.proj.fromLonLat(geometry.coordinates);
  const goesOut = properties.stream_direction === 'offer';
  const line = curve(goesOut ? from : to, goesOut ? to : from);
  const feature = new ol.Feature({ geometry: new ol.geom.LineString(line) });
  const amount = properties.shared ?? properties.shared_high ?? null;
  feature.setProperties({
    key, to, goesOut,
    partner_facility_id: properties.partner_facility_id,
    partner_facility_name: properties.partner_facility_name,
    material_class: properties.material_class,
    width: lineWidth(amount, largest),
    unsure: amount === null || ['estimated', 'assumed'].includes(properties.partner_provenance),
  });
  return feature;
}

function lineStyle(feature, resolution) {
  const hover = read('hover');
  const { key, to, goesOut, material_class: materialClass, width, unsure, partner_facility_id: id } = feature.getProperties();
  const lit = hover && (hover.partner === key || (!hover.partner && hover.layer === 'facilities' && hover.id === id));
  const { colour, glyph } = classOf(materialClass);
  const color = lit ? ink().pick : faint(colour, hover?.partner && !lit ? 0.35 : 0.85);
  const stroke = new Stroke({ color, width: lit ? width + 1.5 : width, lineDash: unsure ? [7, 5] : undefined, lineCap: 'butt' });
  const partnerDirection = goesOut ? 'need' : 'offer';
  return [
    new Style({ stroke: new Stroke({ color: faint(ink().halo, 0.7), width: width + 2.5 }), zIndex: lit ? 8 : 0 }),
    new Style({ stroke, zIndex: lit ? 9 : 1 }),
    arrow(feature.getGeometry().getCoordinates(), color, resolution, lit),
    new Style({
      geometry: new ol.geom.Point(to),
      image: new Icon({ src: glyphPicture({ glyph, colour, direction: partnerDirection }), width: lit ? 26 : 20, height: lit ? 26 : 20 }),
      zIndex: lit ? 11 : 3,
    }),
  ];
}

function arrow(line, color, resolution, lit) {
  const { point, angle } = arrowAt(line, 14 * resolution);
  return new Style({
    geometry: new ol.geom.Point(point),
    image: new RegularShape({ points: 3, radius: lit ? 8 : 6, rotation: angle, rotateWithView: true, fill: new Fill({ color }) }),
    zIndex: lit ? 10 : 2,
  });
}
