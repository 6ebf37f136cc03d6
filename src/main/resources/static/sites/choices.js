// What can be chosen in forms: processes with a known cost, dated assumptions, layers to keep away from or to be near to.

import { getJson } from '../app/api.js';
import { put, read } from '../app/store.js';

/** Loads the choices once into the slice sites.choices. */
export async function followChoices() {
  if (read('sites.choices')) {
    return;
  }
  put('sites.choices', { processes: [], layers: [], sets: [] });
  const [library, shelf, assumptions] = await Promise.all(['api/materials/processes', 'ogc/collections?f=json', 'api/assumptions'].map((path) => getJson(path)));
  put('sites.choices', {
    processes: library.processes.filter(({ anchor_capex: capex, capex_year: year }) => capex && year),
    sets: assumptions.sets,
    layers: shelf.collections.map(({ id, title }) => ({ id, title })),
  });
}
