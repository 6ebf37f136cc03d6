// The register's layers: what is in sight is asked from the OGC door, at most LIMIT features a layer.

import { getJson, newest, withQuery } from '../app/api.js';
import { address, onAddress } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { classWithin } from './classes.js';
import { layerState } from './layer-state.js';
import { labelLayer } from './site-labels.js';
import { facilityStyle, parkStyle, zoneStyle } from './site-styles.js';
import { placeStreams } from './stream-places.js';
import { streamStyle } from './stream-styles.js';

export const LIMIT = 2000;
const WAIT_MS = 120;
/** How much more than what is in sight is asked for, so that small moves need no new question. */
const MARGIN = 0.35;
/** Streams are satellites of their site; further out they would only cover each other. */
const FROM_ZOOM = { offers: 12, needs: 12, zones: 6 };
/** Streams step back while partners are shown: their lines carry the same signs. */
const STREAMS = new Set(['offers', 'needs']);
const STYLES = { parks: parkStyle, zones: zoneStyle, facilities: facilityStyle, offers: streamStyle, needs: streamStyle };

const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
const layers = new Map();
const labels = new Map();
const asked = new Map();
let waiting = null;

export function registerLayers() {
  for (const [id, style] of Object.entries(STYLES)) {
    layers.set(id, new ol.layer.Vector({ source: new ol.source.Vector(), style, properties: { id } }));
    asked.set(id, { load: newest((signal, extent) => load(id, extent, signal)), extent: null, more: false });
  }
  for (const id of ['parks', 'facilities']) {
    labels.set(id, labelLayer(id, layers.get(id).getSource()));
  }
  applyState();
  onAddress(applyState);
  const all = [...layers.values(), ...labels.values()];
  const restyle = () => all.forEach((layer) => layer.changed());
  ['theme', 'classes', 'language'].forEach((slice) => watch(slice, restyle));
  watch('back', reloadAll);
  return all;
}

/** Features of a layer of the register as OpenLayers has them; none for what other rooms draw. */
export function featuresOf(id) {
  return layers.get(id)?.getSource().getFeatures() ?? [];
}

let lastClass = null;

function applyState(now = address()) {
  const aside = now.room === 'partners' && Boolean(now.pick || now.spot);
  layerState(now).forEach(({ id, shown, opacity }, place) => {
    const layer = layers.get(id);
    layer.setVisible(shown && !(aside && STREAMS.has(id)));
    layer.setOpacity((opacity / 100) * (aside && id === 'facilities' ? 0.5 : 1));
    layer.setZIndex(20 - place);
    labels.get(id)?.setVisible(shown && !(aside && id === 'facilities'));
  });
  if (now.class !== lastClass) {
    lastClass = now.class;
    layers.forEach((layer) => layer.changed());
  }
  loadView();
}

/** Asks for what is in sight once the map has come to rest. */
export function loadView() {
  clearTimeout(waiting);
  waiting = setTimeout(() => layerState().forEach(loadLayer), WAIT_MS);
}

/** Asks again for everything, after an import or when the server is back. */
export function reloadAll() {
  asked.forEach((state) => { state.extent = null; });
  loadView();
}

async function loadLayer({ id, shown }) {
  const view = read('map.view');
  const state = asked.get(id);
  if (!view || !shown || view.zoom < (FROM_ZOOM[id] ?? 0)) {
    clear(id, shown);
    return;
  }
  if (state.extent && holds(state.extent, view.extent) && !state.more) {
    // What was asked for on the way here and back would come late and replace what is right.
    state.load.stop();
    put(`map.${id}`, { ...read(`map.${id}`), far: false, loading: false });
    return;
  }
  try {
    await state.load(widened(view.extent));
  } catch (trouble) {
    state.extent = null;
    put(`map.${id}`, { ...read(`map.${id}`), trouble, loading: false });
  }
}

/** Takes the features away that would stand for a place the map has left. */
function clear(id, far) {
  asked.get(id).load.stop();
  if (asked.get(id).extent) {
    asked.get(id).extent = null;
    show(id, []);
  }
  put(`map.${id}`, { features: [], far, more: false });
}

async function load(id, extent, signal) {
  put(`map.${id}`, { ...read(`map.${id}`), loading: true });
  const bbox = extent.map((degrees) => degrees.toFixed(5)).join(',');
  const answer = await getJson(withQuery(`ogc/collections/${id}/items`, { bbox, limit: LIMIT, count: 'false' }), { signal });
  if (signal.aborted) {
    return;
  }
  const more = (answer.links ?? []).some(({ rel }) => rel === 'next');
  const state = asked.get(id);
  state.extent = extent;
  state.more = more;
  show(id, answer.features);
  put(`map.${id}`, { features: answer.features, more, total: answer.numberMatched, loading: false, far: false });
}

function show(id, features) {
  const source = layers.get(id).getSource();
  source.clear(true);
  const shown = format.readFeatures({ type: 'FeatureCollection', features: features.filter(({ geometry }) => geometry) });
  if (STREAMS.has(id)) {
    shown.forEach((feature) => feature.set('direction', id === 'needs' ? 'need' : 'offer', true));
  }
  source.addFeatures(shown);
  if (STREAMS.has(id)) {
    placeStreams([...featuresOf('offers'), ...featuresOf('needs')]);
    ['offers', 'needs'].forEach((each) => layers.get(each).changed());
    labels.get('facilities').changed();
  }
}

/** Whether a stream is let through by the class filter of the address. */
export function isWanted(materialClass) {
  const { class: wanted } = address();
  return !wanted || classWithin(materialClass, wanted);
}

function widened([west, south, east, north]) {
  const dx = (east - west) * MARGIN;
  const dy = (north - south) * MARGIN;
  return [Math.max(-180, west - dx), Math.max(-90, south - dy), Math.min(180, east + dx), Math.min(90, north + dy)];
}

function holds([west, south, east, north], inner) {
  return west <= inner[0] && south <= inner[1] && east >= inner[2] && north >= inner[3];
}
