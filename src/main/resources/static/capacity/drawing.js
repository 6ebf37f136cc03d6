// An area drawn on the map: each click is a corner.

import { address, go } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { faint, ink } from '../map/ink.js';
import { addLayer, removeLayer } from '../map/map.js';
import { cornersOf, ringOf } from './question.js';

const source = new ol.source.Vector();
let layer = null;

/** While an area is drawn a click on the map adds a corner. */
export function followDrawing(now) {
  const drawing = now.draw === '1';
  if (Boolean(read('map.aim')) !== drawing) {
    put('map.aim', drawing ? corner : null);
  }
}

function corner({ lon, lat }) {
  go({ ring: ringOf([...cornersOf(address()), [lon, lat]]) });
}

export function drawArea(now) {
  source.clear(true);
  const corners = cornersOf(now).map((pair) => ol.proj.fromLonLat(pair));
  if (!corners.length) {
    hide();
    return;
  }
  corners.forEach((point) => source.addFeature(new ol.Feature(new ol.geom.Point(point))));
  if (corners.length > 1) {
    source.addFeature(new ol.Feature(corners.length > 2 ? new ol.geom.Polygon([[...corners, corners[0]]]) : new ol.geom.LineString(corners)));
  }
  layer ??= new ol.layer.Vector({ source, style, zIndex: 40 });
  // A layer that is there already cannot be added again; the map may have come since.
  hide();
  addLayer(layer);
}

function hide() {
  if (layer) {
    removeLayer(layer);
  }
}

export function eraseArea() {
  put('map.aim', null);
  source.clear(true);
  hide();
}

function style() {
  const { line, surface } = ink();
  const stroke = new ol.style.Stroke({ color: line, width: 2, lineDash: [6, 4] });
  return new ol.style.Style({ stroke, fill: new ol.style.Fill({ color: faint(line, 0.08) }), image: new ol.style.Circle({ radius: 4, stroke, fill: new ol.style.Fill({ color: surface }) }) });
}

watch('theme', () => layer?.changed());
