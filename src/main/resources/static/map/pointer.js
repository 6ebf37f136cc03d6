// Pointing and clicking on the map: what lies there is named beside the pointer and picked by a click.

import { address, go } from '../app/address.js';
import { showPanel } from '../app/panel.js';
import { put, read, watch } from '../app/store.js';
import { says, t } from '../app/texts.js';
import { ol } from '../app/vendor.js';
import { measureAt } from './measure.js';
import { showPointer } from './pointer-view.js';
import { titleOf } from './shelf.js';
import { gatheredIn } from './tile-source.js';

const NEAR_PIXELS = 5;
const ORDER = ['facilities', 'exchanges', 'parks', 'zones'];
const CLOSER = 2;
const GLIDE_MS = 200;
const PICKED = new Set(['partners', 'exchanges']);
let map = null;

export function followPointer(owner) {
  map = owner;
  showPointer(null);
  map.on('pointermove', (event) => (event.dragging ? undefined : point(event)));
  map.getViewport().addEventListener('pointerleave', () => { showPointer(null); unhover(); });
  map.on('singleclick', click);
  map.on('movestart', () => put('map.here', null));
  watch('map.aim', showAim);
  showAim();
}

/** A cross under the pointer while a click on the map places something. */
function showAim() {
  map.getTargetElement().classList.toggle('aims', Boolean(read('map.aim')));
}

function point(event) {
  const [lon, lat] = ol.proj.toLonLat(event.coordinate);
  const found = recordsAt(event.pixel);
  showPointer({ lon, lat, x: event.pixel[0], y: event.pixel[1], found });
  map.getTargetElement().style.cursor = found.length && !read('map.aim') ? 'pointer' : '';
  const [first] = found;
  if (first) {
    hover(first);
  } else {
    unhover();
  }
}

function hover(record) {
  const before = read('hover');
  if (before?.id !== record.id || before.layer !== record.layer) {
    put('hover', { ...record, from: 'map' });
  }
}

function unhover() {
  if (read('hover')?.from === 'map') {
    put('hover', null);
  }
}

/** Distinct records under a pixel, sites before areas. Streams stand for their facility. */
function recordsAt(pixel) {
  const found = new Map();
  map.forEachFeatureAtPixel(pixel, (feature, layer) => {
    const id = layer?.get('id');
    if (layer?.get('picks') || PICKED.has(id)) {
      const record = recordOf(feature, id);
      found.set(`${record.layer}.${record.id}`, found.get(`${record.layer}.${record.id}`) ?? record);
    }
  }, { hitTolerance: NEAR_PIXELS });
  const area = ({ layer }) => ORDER.indexOf(layer) + 1 || ORDER.length + 1;
  return [...found.values()].sort((a, b) => area(a) - area(b));
}

function recordOf(feature, layer) {
  const { geometry: own, ...properties } = feature.getProperties();
  const place = placeOf(feature);
  if (gatheredIn(feature) > 1) {
    return { layer, id: `gathered ${place.lon} ${place.lat}`, names: { name: says(`map.gathered.${layer}.other`) ? t(`map.gathered.${layer}`, { count: gatheredIn(feature) }) : t('map.gathered', { name: titleOf(layer), count: gatheredIn(feature) }) }, gathered: true, ...place };
  }
  if (layer === 'partners') {
    return { layer: 'facilities', id: properties.partner_facility_id, names: { name: properties.name }, partner: properties.key };
  }
  if (layer === 'offers' || layer === 'needs') {
    return { layer: 'facilities', id: properties.facility_id, names: { name: properties.facility_name }, stream: { ...properties, direction: layer === 'needs' ? 'need' : 'offer' }, ...place };
  }
  return { layer, id: feature.getId(), names: properties.name ? properties : { ...properties, name: titleOf(layer) }, ...place };
}

/** Where a point is; nothing for what has an outline. */
function placeOf(feature) {
  const shape = feature.getGeometry();
  if (shape.getType() !== 'Point') {
    return {};
  }
  const [lon, lat] = ol.proj.toLonLat(shape.getFlatCoordinates());
  return { lon, lat };
}

function click(event) {
  const aim = read('map.aim');
  const [lon, lat] = ol.proj.toLonLat(event.coordinate);
  if (measureAt({ lon, lat })) {
    return;
  }
  if (aim) {
    aim({ lon, lat });
    return;
  }
  const found = recordsAt(event.pixel);
  const heap = found.find(({ gathered }) => gathered);
  if (heap && !found.some((record) => !record.gathered)) {
    closer(event.coordinate);
    return;
  }
  const sites = found.filter(({ layer }) => layer === 'facilities');
  const choice = sites.length ? sites : found;
  if (choice.length > 1) {
    put('map.here', { x: event.pixel[0], y: event.pixel[1], list: choice });
  } else {
    put('map.here', null);
    if (choice.length) {
      pick(choice[0]);
    }
  }
}

/** A heap of records is opened by going closer. */
function closer(coordinate) {
  const view = map.getView();
  view.animate({ center: coordinate, zoom: view.getZoom() + CLOSER, duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : GLIDE_MS });
}

/** Opens a record; partners of a facility stay open when another facility is picked. */
export function pick({ layer, id }) {
  const { room } = address();
  const stays = room === 'partners' && layer === 'facilities';
  put('map.here', null);
  if (layer === 'exchanges') {
    go({ room: 'exchanges', exchange: id, start: null, edit: null });
    showPanel(true);
    return;
  }
  go({ room: stays ? 'partners' : 'explore', pick: `${layer}.${id}`, stream: null, imagine: null, spot: null });
  showPanel(true);
}
