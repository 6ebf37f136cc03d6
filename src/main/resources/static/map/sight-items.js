// The records in sight, for lists, names of parks, halos and snapping: the first of them as they stand in the register.

import { getJson, newest, withQuery } from '../app/api.js';
import { address } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { classWithin, listClasses } from './classes.js';
import { layerState } from './layer-state.js';
import { haloLayer, parkNames } from './sight-styles.js';

const LISTED = 200;
/** Drawing snaps to neighbours, of which none may be missing. */
const SNAPPED = 2000;
const WAIT_MS = 120;
/** How much more than what is in sight is asked for, so that small moves need no new question. */
const MARGIN = 0.35;
const STREAMS = ['offers', 'needs'];
const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
const sources = new Map(['facilities', 'parks', 'zones'].map((id) => [id, new ol.source.Vector()]));
const asked = new Map([...sources.keys(), ...STREAMS].map((id) => [id, { load: newest((signal, extent, class_) => load(id, extent, class_, signal)), key: null, extent: null }]));
let waiting = null;

/** What is drawn from these records: how far off a place may be, and the names of parks. */
export function sightLayers() {
  const all = [...['facilities', 'parks', 'zones'].map((id) => haloLayer(id, sources.get(id))), parkNames(sources.get('parks'))];
  ['theme', 'language'].forEach((slice) => watch(slice, () => all.forEach((layer) => layer.changed())));
  return all;
}

/** Features of a layer of the register as OpenLayers has them; none for what other rooms draw. */
export function featuresOf(id) {
  return sources.get(id)?.getFeatures() ?? [];
}

/** Asks for what is in sight once the map has come to rest. */
export function loadSight() {
  clearTimeout(waiting);
  waiting = setTimeout(() => layerState().filter(({ id }) => asked.has(id)).forEach(loadLayer), WAIT_MS);
}

export function reloadSight() {
  asked.forEach((state) => { state.extent = null; });
  loadSight();
}

async function loadLayer({ id, shown }) {
  const view = read('map.view');
  const now = address();
  const isStream = STREAMS.includes(id);
  const wanted = isStream ? now.class : shown || now.room === 'edit';
  const state = asked.get(id);
  if (!view || !wanted || read(`far.${id}`)) {
    clear(id);
    return;
  }
  const key = [now.room === 'edit', isStream ? now.class : ''].join();
  if (state.extent && state.key === key && !state.more && holds(state.extent, view.extent)) {
    // What was asked for on the way here and back would come late and replace what is right.
    state.load.stop();
    put(`map.${id}`, { ...read(`map.${id}`), loading: false });
    return;
  }
  try {
    state.key = key;
    await state.load(widened(view.extent), isStream ? now.class : null);
  } catch (trouble) {
    state.extent = null;
    put(`map.${id}`, { ...read(`map.${id}`), trouble, loading: false });
  }
}

/** Takes the records away that would stand for a place the map has left. */
function clear(id) {
  const state = asked.get(id);
  state.load.stop();
  if (state.extent || !read(`map.${id}`)) {
    state.extent = null;
    show(id, []);
    put(`map.${id}`, { features: [], more: false });
  }
}

async function load(id, extent, class_, signal) {
  put(`map.${id}`, { ...read(`map.${id}`), loading: true });
  const bbox = extent.map((degrees) => degrees.toFixed(5)).join(',');
  const limit = address().room === 'edit' ? SNAPPED : LISTED;
  const answer = await getJson(withQuery(`ogc/collections/${id}/items`, { bbox, limit, count: 'false', filter: class_ ? ofClass(class_) : null }), { signal });
  if (signal.aborted) {
    return;
  }
  const more = (answer.links ?? []).some(({ rel }) => rel === 'next');
  Object.assign(asked.get(id), { extent, more });
  show(id, answer.features);
  put(`map.${id}`, { features: answer.features, more, loading: false });
}

/** A class with all below it, in the language of filters. */
function ofClass(wanted) {
  const keys = listClasses().map(({ key }) => key).filter((key) => classWithin(key, wanted));
  return `material_class IN (${(keys.length ? keys : [wanted]).map((key) => `'${key.replaceAll("'", "''")}'`).join(',')})`;
}

function show(id, features) {
  const source = sources.get(id);
  source?.clear(true);
  source?.addFeatures(format.readFeatures({ type: 'FeatureCollection', features: features.filter(({ geometry }) => geometry) }));
}

function widened([west, south, east, north]) {
  const dx = (east - west) * MARGIN;
  const dy = (north - south) * MARGIN;
  return [Math.max(-180, west - dx), Math.max(-90, south - dy), Math.min(180, east + dx), Math.min(90, north + dy)];
}

function holds([west, south, east, north], inner) {
  return west <= inner[0] && south <= inner[1] && east >= inner[2] && north >= inner[3];
}
