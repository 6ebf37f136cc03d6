// The register's layers on the map, drawn from vector tiles however many features there are.

import { address, onAddress } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { classWithin } from './classes.js';
import { layerState, MOST_LAYERS } from './layer-state.js';
import { addLayer, removeLayer } from './map.js';
import { serverStyle } from './server-style.js';
import { sightLayers, loadSight, reloadSight } from './sight-items.js';
import { facilityStyle, parkStyle, zoneStyle } from './site-styles.js';
import { placeStreams } from './stream-places.js';
import { streamStyle } from './stream-styles.js';
import { dropSource, reloadTiles, tileSource } from './tile-source.js';

/** Streams are satellites of their site; further out they would only cover each other. */
const FROM_ZOOM = { offers: 12, needs: 12, zones: 6 };
/** Streams step back while partners are shown: their lines carry the same signs. */
const STREAMS = new Set(['offers', 'needs']);
const layers = new Map();

export function registerLayers() {
  const streams = tileSource('offers,needs', streamsCame);
  const sites = tileSource('facilities');
  const areas = tileSource('parks,zones');
  add('facilities', sites, facilityStyle);
  add('offers', streams, only('offers', streamStyle('offer')), FROM_ZOOM.offers);
  add('needs', streams, only('needs', streamStyle('need')), FROM_ZOOM.needs);
  add('parks', areas, only('parks', parkStyle));
  add('zones', areas, only('zones', zoneStyle), FROM_ZOOM.zones);
  onAddress(applyState);
  ['theme', 'classes', 'language', 'looks'].forEach((slice) => watch(slice, redraw));
  watch('back', reloadAll);
  return [...[...layers.values()].map(({ layer }) => layer), ...sightLayers()];
}

function add(id, source, own, minZoom) {
  // A little under, because a view at the very zoom should show what the hint promises.
  const layer = new ol.layer.VectorTile({ source, style: own, declutter: 'names', minZoom: minZoom && minZoom - 0.01, properties: { id, picks: true, drawn: 'default' } });
  layers.set(id, { layer, own });
}

/** Draws in the wanted style: the page's own, or one of the server's. */
function dress(id, style) {
  const { layer, own } = layers.get(id);
  if (layer.get('drawn') !== style) {
    layer.set('drawn', style, true);
    layer.setStyle(style === 'default' && own ? own : serverStyle(id, style));
  }
}

/** Layers that were added stand on the map as long as the address names them. */
function bringAdded(state) {
  for (const { id } of state.filter((each) => !layers.has(each.id))) {
    add(id, tileSource(id));
    layers.get(id).layer.set('drawn', null, true);
    addLayer(layers.get(id).layer);
  }
  for (const [id, { layer }] of layers) {
    if (!state.some((each) => each.id === id)) {
      removeLayer(layer);
      dropSource(layer.getSource());
      layers.delete(id);
    }
  }
}

/** Two layers may come in one tile; each is drawn by its own style. */
function only(id, style) {
  return (feature, resolution) => (feature.get('layer') === id ? style(feature, resolution) : undefined);
}

function redraw() {
  layers.forEach(({ layer }) => layer.changed());
}

/** Where streams stand decides where names of facilities begin. */
function streamsCame(features) {
  if (placeStreams(features)) {
    layers.get('facilities').layer.changed();
  }
}

let lastClass = null;

/** Draws what the address says. Called first when the map stands. */
export function applyState(now = address()) {
  const aside = now.room === 'partners' && Boolean(now.pick || now.spot);
  const state = layerState(now);
  bringAdded(state);
  state.forEach(({ id, style, shown, opacity }, place) => {
    const { layer } = layers.get(id);
    dress(id, style);
    layer.setVisible(shown && !(aside && STREAMS.has(id)));
    layer.setOpacity((opacity / 100) * (aside && id === 'facilities' ? 0.5 : 1));
    layer.setZIndex(MOST_LAYERS - place);
  });
  if (now.class !== lastClass) {
    lastClass = now.class;
    redraw();
  }
  loadView();
}

/** Told when the map has come to rest. */
export function loadView() {
  const zoom = read('map.view')?.zoom ?? 0;
  for (const id of Object.keys(FROM_ZOOM)) {
    put(`far.${id}`, zoom < FROM_ZOOM[id]);
  }
  loadSight();
}

/** Asks again for everything, after an edit, an import or when the server is back. */
export function reloadAll() {
  reloadTiles();
  reloadSight();
}

/** Whether a stream is let through by the class filter of the address. */
export function isWanted(materialClass) {
  const { class: wanted } = address();
  return !wanted || classWithin(materialClass, wanted);
}

/** How often each material class stands on the map among the streams in sight. */
export function classesInSight() {
  const counts = new Map();
  const extent = read('map.view')?.extent;
  for (const id of extent ? STREAMS : []) {
    const layer = layers.get(id)?.layer;
    const shown = layer?.getVisible() && !read(`far.${id}`) ? layer.getFeaturesInExtent(ol.proj.transformExtent(extent, 'EPSG:4326', 'EPSG:3857')) : [];
    for (const feature of shown) {
      const key = feature.get('material_class');
      if (key && feature.get('layer') === id) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}
