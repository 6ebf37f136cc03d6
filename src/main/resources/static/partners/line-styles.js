// Flow lines: width by the square root of the amount, arrow at the receiver, dashed when the amount is not sure.

import { read } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { classOf } from '../map/classes.js';
import { faint, FONT, ink } from '../map/ink.js';
import { glyphPicture, themed } from '../ui/glyph-picture.js';
import { arrowAt } from './curve.js';
import { isLit } from './lines.js';

const SIGN = 20;
const LIT_SIGN = 26;
const { Style, Stroke, Fill, Icon, RegularShape, Text } = ol.style;

export function lineStyle(feature, resolution) {
  const line = feature.getProperties();
  const lit = isLit({ key: line.key, id: line.partner_facility_id });
  const colour = themed(classOf(line.material_class).colour);
  const color = lit ? ink().pick : faint(colour, read('hover')?.partner ? 0.3 : 0.85);
  const width = line.width + (lit ? 1.5 : 0);
  const dash = line.unsure ? [Math.max(8, width * 2.5), Math.max(5, width * 1.2)] : undefined;
  return [
    new Style({ stroke: new Stroke({ color: faint(ink().halo, 0.7), width: line.width + 2.5 }), zIndex: lit ? 8 : 0 }),
    new Style({ stroke: new Stroke({ color, width, lineDash: dash, lineCap: 'butt' }), zIndex: lit ? 9 : 1 }),
    arrow(feature.getGeometry().getCoordinates(), color, resolution, width, lit),
    sign(line, lit),
  ];
}

/** The class of what flows, at the partner; several side by side where several lines end. */
function sign({ to, goesOut, order, material_class: key }, lit) {
  const { colour, glyph } = classOf(key);
  const size = lit ? LIT_SIGN : SIGN;
  return new Style({
    geometry: new ol.geom.Point(to),
    image: new Icon({ src: glyphPicture({ glyph, colour, direction: goesOut ? 'need' : 'offer' }), width: size, height: size, displacement: [order * (SIGN - 3), 0] }),
    zIndex: lit ? 11 : 3,
  });
}

function arrow(line, color, resolution, width, lit) {
  const { point, angle } = arrowAt(line, (SIGN / 2 + 5) * resolution);
  return new Style({
    geometry: new ol.geom.Point(point),
    image: new RegularShape({ points: 3, radius: Math.max(6, width * 1.4), rotation: angle, rotateWithView: true, fill: new Fill({ color }) }),
    zIndex: lit ? 10 : 2,
  });
}

/** The partner's name once, below its signs. */
export function nameStyle(feature) {
  const { to, order, key, partner_facility_id: id, name: text } = feature.getProperties();
  if (order > 0) {
    return undefined;
  }
  const lit = isLit({ key, id });
  return new Style({
    geometry: new ol.geom.Point(to),
    text: new Text({
      text, font: `${lit ? 650 : 500} 12px ${FONT}`, offsetY: SIGN / 2 + 4, textBaseline: 'top',
      fill: new Fill({ color: lit ? ink().pick : ink().site }), stroke: new Stroke({ color: ink().halo, width: 3 }),
    }),
    zIndex: lit ? 2 : 1,
  });
}
