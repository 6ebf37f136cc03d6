// The map: made once, centred by the address, telling the address where it is.

import { address, go, onAddress } from '../app/address.js';
import { isPhone } from '../app/panel.js';
import { put, read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { backgroundLayers } from './background.js';
import { marksLayer } from './marks.js';
import { measureLayer } from './measure.js';
import { followPrint } from './print.js';
import { followPointer } from './pointer.js';
import { applyState, registerLayers, loadView } from './register.js';
import { FIRST_PLACE } from './places.js';
import { followStreets } from './streets.js';

const RAIL = 56;
const GLIDE_MS = 200;
let map = null;

export function startMap(target) {
  const [lat, lon, zoom] = positionOf(address()) ?? FIRST_PLACE.at;
  map = new ol.Map({
    target,
    controls: [],
    interactions: ol.interaction.defaults.defaults({ altShiftDragRotate: false, pinchRotate: false }),
    layers: [...backgroundLayers(), ...registerLayers(), marksLayer(), measureLayer()],
    view: new ol.View({
      center: ol.proj.fromLonLat([lon, lat]), zoom, padding: covered(), minZoom: 2, maxZoom: 19, enableRotation: false,
      extent: [-20037508, -20037508, 20037508, 20037508], smoothExtentConstraint: false, showFullExtent: true,
    }),
  });
  followStreets(map);
  followPrint();
  applyState();
  followPointer(map);
  map.on('moveend', moved);
  onAddress(comeAlong);
  for (const slice of ['panel.open', 'panel.width', 'panel.sheet', 'theme']) {
    watch(slice, () => queueMicrotask(keepClear));
  }
  addEventListener('resize', keepClear);
  moved();
}

/** Adds a layer of a room above the register; the caller takes it away again. */
export function addLayer(layer) {
  map?.addLayer(layer);
}

export function removeLayer(layer) {
  map?.removeLayer(layer);
}

/** Lets a room draw; the caller takes the interaction away again. */
export function addInteraction(interaction) {
  map?.addInteraction(interaction);
}

export function removeInteraction(interaction) {
  map?.removeInteraction(interaction);
}

/** The centre is that of the part of the map that is not covered. */
function keepClear() {
  map.getView().padding = covered();
  map.render();
}

/** Told when the map's element has another size. */
export function mapResized() {
  map.updateSize();
  keepClear();
  moved();
}

/** Pixels covered at top, right, bottom and left. */
function covered() {
  if ('print' in document.documentElement.dataset) {
    return [0, 0, 0, 0];
  }
  if (isPhone()) {
    return [0, 0, parseInt(getComputedStyle(document.documentElement).getPropertyValue('--sheet-peek'), 10) || 0, 0];
  }
  return [0, 0, 0, RAIL + (document.getElementById('panel')?.offsetWidth ?? 0)];
}

function moved() {
  const view = map.getView();
  const [lon, lat] = ol.proj.toLonLat(view.getCenter());
  const at = [lat.toFixed(4), lon.toFixed(4), view.getZoom().toFixed(1)].join(',');
  put('map.view', { lat, lon, zoom: view.getZoom(), metresPerPixel: ground(view), extent: extentInDegrees() });
  go({ at }, { replace: true });
  loadView();
}

/** Metres on the ground per pixel at the centre. */
function ground(view) {
  return ol.proj.getPointResolution('EPSG:3857', view.getResolution(), view.getCenter(), 'm');
}

/** What is in sight as [west, south, east, north], without what the panel covers. */
function extentInDegrees() {
  const view = map.getView();
  const [width, height] = map.getSize() ?? [1, 1];
  const [, , bottom, left] = view.padding;
  const size = [Math.max(1, width - left), Math.max(1, height - bottom)];
  const [west, south, east, north] = ol.proj.transformExtent(view.calculateExtent(size), 'EPSG:3857', 'EPSG:4326');
  return [Math.max(-180, west), Math.max(-90, south), Math.min(180, east), Math.min(90, north)];
}

/** latitude, longitude and zoom of the address; null when it has none that makes sense. */
function positionOf({ at }) {
  const parts = (at ?? '').split(',').map(Number);
  const [lat, lon, zoom] = parts;
  const sound = parts.length === 3 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22;
  return sound ? parts : null;
}

/** Moves the map when the address was changed by someone else: a link, back, or a button. */
function comeAlong(now) {
  const wanted = positionOf(now);
  const { lat, lon, zoom } = read('map.view');
  if (wanted && [lat.toFixed(4), lon.toFixed(4), zoom.toFixed(1)].join(',') !== now.at) {
    const view = map.getView();
    view.cancelAnimations();
    view.setCenter(ol.proj.fromLonLat([wanted[1], wanted[0]]));
    view.setZoom(wanted[2]);
  }
}

/** Goes to a place as a step that back undoes. */
export function goTo([lat, lon, zoom], patch = {}) {
  go({ ...patch, at: [lat.toFixed(4), lon.toFixed(4), zoom.toFixed(1)].join(',') });
}

/** Shows an envelope [west, south, east, north]; never closer than the given zoom. */
export function showExtent([west, south, east, north], closest = 15) {
  const extent = ol.proj.transformExtent([west, south, east, north], 'EPSG:4326', 'EPSG:3857');
  const room = isPhone() ? 24 : 72;
  map.getView().fit(extent, { padding: [room + 40, room, room, room], maxZoom: closest, duration: calm() ? 0 : GLIDE_MS });
}

export function zoomBy(steps) {
  map.getView().animate({ zoom: map.getView().getZoom() + steps, duration: calm() ? 0 : GLIDE_MS });
}

function calm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
