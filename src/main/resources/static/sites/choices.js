// What can be chosen in forms: processes with a known cost, dated assumptions, layers to keep away from or to be near to.

import { getJson, withQuery } from '../app/api.js';
import { put, read } from '../app/store.js';

const USUAL_CLASS = 'wood';

/** Asks what a tonne costs that no plant takes, for the class and the set of the address; kept in the slice sites.outlet. */
export async function followOutlet({ class: material = USUAL_CLASS, set }) {
  const path = withQuery('api/outlet-prices', { class: material, set });
  if (read('sites.outlet')?.path === path) {
    return;
  }
  put('sites.outlet', { path });
  const { price } = await getJson(path).catch(() => ({ price: null }));
  if (read('sites.outlet')?.path === path) {
    put('sites.outlet', { path, price, asked: true });
  }
}

/** What a unit left unserved costs where nothing else is said, as text; empty while or where it is not known. */
export function outletPrice() {
  const { price } = read('sites.outlet') ?? {};
  return price ? String(Number(price.value.toFixed(2))) : '';
}

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
