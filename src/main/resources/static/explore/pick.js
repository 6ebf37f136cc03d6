// Loads the picked record and what hangs on it: a facility's streams, a park's facilities.

import { getJson, newest, withQuery } from '../app/api.js';
import { address, pickOf } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { LAYERS } from '../edit/schema.js';
import { boundsOf, isWithin } from '../map/bounds.js';
import { showExtent } from '../map/map.js';

const LONGEST_LIST = 500;
const CLOSEST = 14;

/** Loads the record of the address unless it is the loaded one. */
export async function followPick(now) {
  const pick = pickOf(now);
  const before = read('record');
  if (!pick) {
    put('record', null);
  } else if (before?.layer !== pick.layer || before.id !== pick.id || before.trouble) {
    await load(pick);
  }
}

const fetchRecord = newest(async (signal, { layer, id }) => {
  const feature = await getJson(`ogc/collections/${layer}/items/${id}`, { signal });
  put('record', { layer, id, feature });
  bringIntoSight(feature);
  const parts = layer === 'facilities' ? { facility_id: id } : { park_id: id };
  const names = layer === 'facilities' ? ['offers', 'needs', 'installations', 'permits'] : layer === 'parks' ? ['facilities'] : [];
  const answers = await Promise.all(names.map((name) => getJson(withQuery(`ogc/collections/${name}/items`, { ...parts, limit: LONGEST_LIST, count: 'false' }), { signal })));
  return Object.fromEntries(names.map((name, place) => [name, listOf(answers[place])]));
});

function listOf({ features, links = [] }) {
  return { features, more: links.some(({ rel }) => rel === 'next') };
}

/** A shared address is shown where it looks; a record picked later is brought into sight. */
let mayMove = !address().at;

function bringIntoSight({ geometry }) {
  const bounds = boundsOf(geometry);
  const sight = read('map.view')?.extent;
  if (mayMove && bounds && sight && !isWithin(bounds, sight)) {
    showExtent(bounds, CLOSEST);
  }
  mayMove = true;
}

async function load(pick) {
  put('record', { ...pick, loading: true });
  if (!LAYERS.includes(pick.layer)) {
    import('../edit/targets.js').then(({ loadTargets }) => loadTargets());
  }
  try {
    const parts = await fetchRecord(pick);
    if (parts) {
      put('record', { ...read('record'), ...parts, loading: false });
    }
  } catch (trouble) {
    put('record', { ...read('record'), trouble, loading: false });
  }
}

export function reloadPick() {
  return load(pickOf(address()));
}

watch('back', () => { if (read('record')?.trouble) { reloadPick(); } });
