// Loads the picked record and what hangs on it: a facility's streams, a park's facilities.

import { getJson, newest, withQuery } from '../app/api.js';
import { address, pickOf } from '../app/address.js';
import { put, read, watch } from '../app/store.js';

const LONGEST_LIST = 500;

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
  const parts = layer === 'facilities' ? { facility_id: id } : { park_id: id };
  const names = layer === 'facilities' ? ['offers', 'needs', 'installations', 'permits'] : layer === 'parks' ? ['facilities'] : [];
  const answers = await Promise.all(names.map((name) => getJson(withQuery(`ogc/collections/${name}/items`, { ...parts, limit: LONGEST_LIST, count: 'false' }), { signal })));
  return Object.fromEntries(names.map((name, place) => [name, listOf(answers[place])]));
});

function listOf({ features, links = [] }) {
  return { features, more: links.some(({ rel }) => rel === 'next') };
}

async function load(pick) {
  put('record', { ...pick, loading: true });
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
