// How parks, zones and facilities are drawn in tiles. From afar neighbours are gathered: a disc tells how many.

import { nameOf } from '../app/texts.js';
import { ol } from '../app/vendor.js';
import { faint, FONT, ink, kept } from './ink.js';
import { ringAround } from './stream-places.js';
import { gatheredIn } from './tile-source.js';

/** Map units per pixel up to which a name is tried. */
const NAMED_UP_TO = 20;
const FAR = 300;
const GAP = 10;
const DISC = { least: 4, most: 11 };
const { Style, Fill, Stroke, Circle, RegularShape, Text } = ol.style;

export function parkStyle(feature) {
  const { park } = ink();
  if (!isPoint(feature)) {
    return kept('park', () => new Style({ stroke: new Stroke({ color: park, width: 1.6 }), fill: new Fill({ color: faint(park, 0.08) }), zIndex: 1 }));
  }
  return gatheredIn(feature) > 1 ? disc(feature, park, 'park') : kept('park.point', () => new Style({
    image: new RegularShape({ points: 6, radius: 10, fill: new Fill({ color: faint(park, 0.25) }), stroke: new Stroke({ color: park, width: 2 }), declutterMode: 'none' }), zIndex: 2,
  }));
}

export function zoneStyle(feature) {
  const { zone } = ink();
  if (!isPoint(feature)) {
    return kept('zone', () => new Style({ stroke: new Stroke({ color: zone, width: 1.2, lineDash: [6, 3] }), fill: new Fill({ color: faint(zone, 0.05) }) }));
  }
  return gatheredIn(feature) > 1 ? disc(feature, zone, 'zone') : kept('zone.point', () => new Style({
    image: new RegularShape({ points: 4, radius: 7, angle: 0, stroke: new Stroke({ color: zone, width: 2 }), fill: new Fill({ color: faint(zone, 0.15) }), declutterMode: 'none' }),
  }));
}

export function facilityStyle(feature, resolution) {
  if (gatheredIn(feature) > 1) {
    return disc(feature, ink().site, 'site');
  }
  const dot = siteDot(feature, resolution > FAR ? 3 : 5.5);
  return resolution > NAMED_UP_TO ? dot : [dot, siteName(feature, resolution)];
}

function isPoint(feature) {
  return feature.getType() === 'Point' || feature.getType() === 'MultiPoint';
}

/** Real sites are full, illustrative ones dashed and hollow, closed ones faint. */
function siteDot(feature, radius) {
  const illustrative = Boolean(feature.get('illustrative'));
  const closed = feature.get('status') === 'closed' || Boolean(feature.get('closed_year'));
  return kept(`site ${illustrative} ${closed} ${radius}`, () => {
    const { site, surface } = ink();
    const look = illustrative
      ? { fill: new Fill({ color: surface }), stroke: new Stroke({ color: site, width: 1.6, lineDash: [3, 2] }) }
      : { fill: new Fill({ color: closed ? faint(site, 0.4) : site }), stroke: new Stroke({ color: surface, width: 1.6 }) };
    return new Style({ image: new Circle({ radius, declutterMode: 'none', ...look }), zIndex: 3 });
  });
}

function siteName(feature, resolution) {
  const offset = ringAround(feature.getId(), resolution) + GAP;
  return new Style({ text: new Text({
    text: nameOf(feature.getProperties()), font: `500 12px ${FONT}`, offsetY: offset, textBaseline: 'top', overflow: true,
    fill: new Fill({ color: ink().site }), stroke: new Stroke({ color: ink().halo, width: 3 }),
  }) });
}

/** Several records at one place: the disc grows with the logarithm of how many; the number is told by pointing at it. */
function disc(feature, colour, name) {
  const radius = Math.min(DISC.most, DISC.least + Math.round(Math.log2(gatheredIn(feature))));
  return kept(`${name} disc ${radius}`, () => new Style({
    image: new Circle({ radius, fill: new Fill({ color: faint(colour, 0.55) }), stroke: new Stroke({ color: ink().surface, width: 1.2 }), declutterMode: 'none' }), zIndex: 2,
  }));
}

/** A circle on the ground as wide as the place may be off. */
export function haloStyle(accuracy, colour) {
  return new Style({
    geometry: (feature) => groundCircle(feature.getGeometry().getCoordinates(), accuracy),
    fill: new Fill({ color: faint(colour, 0.1) }),
    stroke: new Stroke({ color: faint(colour, 0.35), width: 1, lineDash: [1, 4], lineCap: 'round' }),
    zIndex: 0,
  });
}

/** A circle of metres on the ground in the map's projection, which stretches with latitude. */
export function groundCircle(centre, metres) {
  const latitude = ol.proj.toLonLat(centre)[1];
  return new ol.geom.Circle(centre, metres / Math.cos((latitude * Math.PI) / 180));
}
