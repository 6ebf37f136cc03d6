// A small map of the country around, shown when the big one is so close that no coast or border is left in it.

import { read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { insetLayers } from './background.js';
import { faint, ink } from './ink.js';

const SHOWN_FROM_ZOOM = 8.5;
const ZOOM = 4.2;
const LEAST_BOX_PIXELS = 6;
const box = new ol.source.Vector();
let map = null;

/** Called with the inset's element when it is painted; the small map is made once. */
export function startInset(target) {
  if (!target || map) {
    return;
  }
  const outline = new ol.layer.Vector({ source: box, style: boxStyle });
  map = new ol.Map({ target, controls: [], interactions: [], layers: [...insetLayers(), outline], view: new ol.View({ center: [0, 0], zoom: ZOOM }) });
  watch('map.view', follow);
  watch('theme', () => outline.changed());
  follow();
}

/** Whether the inset helps at the zoom of the big map. */
export function wantsInset() {
  return (read('map.view')?.zoom ?? 0) >= SHOWN_FROM_ZOOM;
}

function follow() {
  const view = read('map.view');
  if (!view) {
    return;
  }
  const { lat, lon, extent } = view;
  map.getView().setCenter(ol.proj.fromLonLat([lon, lat]));
  box.clear(true);
  const inside = ol.proj.transformExtent(extent, 'EPSG:4326', 'EPSG:3857');
  const least = (LEAST_BOX_PIXELS * map.getView().getResolution() - ol.extent.getWidth(inside)) / 2;
  box.addFeature(new ol.Feature(ol.geom.Polygon.fromExtent(ol.extent.buffer(inside, Math.max(0, least)))));
}

function boxStyle() {
  const { pick } = ink();
  return new ol.style.Style({ stroke: new ol.style.Stroke({ color: pick, width: 2 }), fill: new ol.style.Fill({ color: faint(pick, 0.2) }) });
}
