// Pointing and clicking on the map: what lies there is named beside the pointer and picked by a click.

import { address, go } from '../app/address.js';
import { showPanel } from '../app/panel.js';
import { put, read } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { showPointer } from './pointer-view.js';

const NEAR_PIXELS = 5;
const PICKED = new Set(['facilities', 'parks', 'zones', 'offers', 'needs', 'partners', 'exchanges']);
let map = null;

export function followPointer(owner) {
  map = owner;
  showPointer(null);
  map.on('pointermove', (event) => (event.dragging ? undefined : point(event)));
  map.getViewport().addEventListener('pointerleave', () => { showPointer(null); unhover(); });
  map.on('singleclick', click);
  map.on('movestart', () => put('map.here', null));
}

function point(event) {
  const [lon, lat] = ol.proj.toLonLat(event.coordinate);
  const found = recordsAt(event.pixel);
  showPointer({ lon, lat, x: event.pixel[0], y: event.pixel[1], found });
  map.getTargetElement().style.cursor = found.length ? 'pointer' : '';
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
    if (PICKED.has(id)) {
      const record = recordOf(feature, id);
      found.set(`${record.layer}.${record.id}`, found.get(`${record.layer}.${record.id}`) ?? record);
    }
  }, { hitTolerance: NEAR_PIXELS });
  const area = ({ layer }) => (layer === 'facilities' ? 0 : layer === 'exchanges' ? 1 : layer === 'parks' ? 2 : 3);
  return [...found.values()].sort((a, b) => area(a) - area(b));
}

function recordOf(feature, layer) {
  const properties = feature.getProperties();
  delete properties.geometry;
  if (layer === 'partners') {
    return { layer: 'facilities', id: properties.partner_facility_id, names: { name: properties.partner_facility_name }, partner: properties.key };
  }
  if (layer === 'offers' || layer === 'needs') {
    return { layer: 'facilities', id: properties.facility_id, names: { name: properties.facility_name }, stream: { ...properties } };
  }
  return { layer, id: feature.getId(), names: properties };
}

function click(event) {
  const aim = read('map.aim');
  if (aim) {
    const [lon, lat] = ol.proj.toLonLat(event.coordinate);
    aim({ lon, lat });
    return;
  }
  const found = recordsAt(event.pixel);
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
