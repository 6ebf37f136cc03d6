// Vector tiles from the server's tile door. A tile is asked for anew after each change; unchanged ones cost a 304.

import { getBytes, getJson } from '../app/api.js';
import { put } from '../app/store.js';
import { ol } from '../app/vendor.js';

const ERROR = 3;
const WORLD = [-Infinity, -Infinity, Infinity, Infinity];
/** Deepest level the server makes; OpenLayers enlarges these for closer looks. */
const DEEPEST = 18;
const format = new ol.format.MVT();
const sources = new Set();
let change = 0;

/**
 * A source of the tiles of some layers, named with commas.
 * @param seen told of the features of each tile that came
 */
export function tileSource(names, seen = () => {}) {
  const source = new ol.source.VectorTile({ format, maxZoom: DEEPEST, tileUrlFunction: () => undefined, tileLoadFunction: (tile, url) => load(names, tile, url, seen) });
  const entry = { source, names };
  sources.add(entry);
  learn(entry);
  return source;
}

/** Learns where the layers have tiles, and asks for those only. */
async function learn({ source, names }) {
  const now = change;
  try {
    // Each for itself: between the places of two layers there may be tiles of neither.
    const answers = await Promise.all(names.split(',').map((name) => getJson(`tiles/${name}.json`)));
    if (now === change) {
      source.setTileUrlFunction(addressOf(source, names, now, answers.map(({ bounds }) => bounds)), `${names}#${now}`);
    }
  } catch (trouble) {
    put('tiles.trouble', { names, trouble });
  }
}

/** The part behind # stays in the browser: it tells a tile before a change from the one after it. */
function addressOf(source, names, now, bounds) {
  const boxes = bounds.map(([west, south, east, north]) => (west <= east ? ol.proj.transformExtent([west, south, east, north], 'EPSG:4326', 'EPSG:3857') : WORLD));
  return (at) => {
    const [z, x, y] = at;
    const tile = source.getTileGrid().getTileCoordExtent(at);
    return boxes.some((box) => ol.extent.intersects(box, tile)) ? `tiles/${names}/${z}/${x}/${y}.mvt#${now}` : undefined;
  };
}

/** Asks again for all tiles, showing the old ones until the new ones are there. */
export function reloadTiles() {
  change += 1;
  put('tiles.trouble', null);
  sources.forEach(learn);
}

/** Forgets a source whose layer was taken away. */
export function dropSource(gone) {
  sources.forEach((entry) => { if (entry.source === gone) { sources.delete(entry); } });
}

function load(names, tile, url, seen) {
  tile.setLoader(async (extent, resolution, projection) => {
    try {
      const bytes = await getBytes(url);
      const features = bytes.byteLength ? format.readFeatures(bytes, { extent, featureProjection: projection }) : [];
      seen(features);
      tile.setFeatures(features);
    } catch (trouble) {
      tile.setState(ERROR);
      put('tiles.trouble', { names, trouble });
    }
  });
}

/** How many features one of a tile stands for; from afar neighbours are gathered. */
export function gatheredIn(feature) {
  return Number(feature.get('feature_count') ?? 1);
}
