// How parks, zones and facilities are drawn. Approximate places have a soft halo of their accuracy.

import { ol } from '../app/vendor.js';
import { faint, ink } from './ink.js';

const HALO_PIXELS = { least: 7, most: 90 };
const { Style, Fill, Stroke, Circle, RegularShape } = ol.style;

export function parkStyle(feature, resolution) {
  const { park } = ink();
  const isPoint = feature.getGeometry().getType() === 'Point';
  return isPoint ? [...halo(feature, resolution, park), new Style({ image: hexagon(park), zIndex: 2 })] : [outline(park)];
}

export function zoneStyle(feature, resolution) {
  const { zone } = ink();
  const isPoint = feature.getGeometry().getType() === 'Point';
  return isPoint
    ? [...halo(feature, resolution, zone), new Style({ image: new RegularShape({ points: 4, radius: 7, angle: 0, stroke: new Stroke({ color: zone, width: 2 }), fill: new Fill({ color: faint(zone, 0.15) }) }) })]
    : [new Style({ stroke: new Stroke({ color: zone, width: 1.2, lineDash: [6, 3] }), fill: new Fill({ color: faint(zone, 0.05) }) })];
}

export function facilityStyle(feature, resolution) {
  const { site } = ink();
  const far = resolution > 300;
  const dot = new Style({ image: siteDot(feature, far ? 3 : 5.5), zIndex: 3 });
  return far ? dot : [...halo(feature, resolution, site), dot];
}

function hexagon(colour) {
  return new RegularShape({ points: 6, radius: 10, fill: new Fill({ color: faint(colour, 0.25) }), stroke: new Stroke({ color: colour, width: 2 }) });
}

function outline(colour) {
  return new Style({ stroke: new Stroke({ color: colour, width: 1.6 }), fill: new Fill({ color: faint(colour, 0.08) }), zIndex: 1 });
}

/** Real sites are full, illustrative ones dashed and hollow, closed ones faint. */
function siteDot(feature, radius) {
  const { site, surface } = ink();
  const closed = feature.get('status') === 'closed' || feature.get('closed_year');
  if (feature.get('illustrative')) {
    return new Circle({ radius, fill: new Fill({ color: surface }), stroke: new Stroke({ color: site, width: 1.6, lineDash: [3, 2] }) });
  }
  return new Circle({ radius, fill: new Fill({ color: closed ? faint(site, 0.4) : site }), stroke: new Stroke({ color: surface, width: 1.6 }) });
}

/** None for illustrative sites: what is invented has no true place to be off from. */
function halo(feature, resolution, colour) {
  const accuracy = feature.get('illustrative') ? 0 : feature.get('accuracy_m');
  const pixels = accuracy ? accuracy / groundResolution(feature, resolution) : 0;
  return pixels >= HALO_PIXELS.least && pixels <= HALO_PIXELS.most ? [haloStyle(accuracy, colour)] : [];
}

/** The halo alone, as wide on the ground as the place may be off. */
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

function groundResolution(feature, resolution) {
  const latitude = ol.proj.toLonLat(feature.getGeometry().getFirstCoordinate())[1];
  return resolution * Math.cos((latitude * Math.PI) / 180);
}
