// What of a layer lies under a click.

import { getJson, getTagged, withQuery } from '../app/api.js';
import { read } from '../app/store.js';

const NEAR_PIXELS = 8;
const METRES_PER_DEGREE = 111_320;

/** Features of a layer at a place, the smallest first. */
export async function featuresAt(layer, { lon, lat }) {
  const metres = (read('map.view')?.metresPerPixel ?? 10) * NEAR_PIXELS;
  const dy = metres / METRES_PER_DEGREE;
  const dx = dy / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const bbox = [Math.max(-180, lon - dx), Math.max(-90, lat - dy), Math.min(180, lon + dx), Math.min(90, lat + dy)].map((degrees) => degrees.toFixed(7)).join(',');
  const { features } = await getJson(withQuery(`ogc/collections/${layer}/items`, { bbox, limit: 20, count: 'false' }));
  return features.sort((a, b) => (a.properties.boundary_area_ha ?? 0) - (b.properties.boundary_area_ha ?? 0));
}

/** The first other feature at a place with its tag; null when there is none. */
export async function nearestOf(layer, at, besides) {
  const found = (await featuresAt(layer, at)).find(({ id }) => String(id) !== String(besides));
  return found ? getTagged(`ogc/collections/${layer}/items/${found.id}`) : null;
}
