// What runs are about. A job knows its kind; the material, the place and the title stand in the lists of the rooms.

import { getJson } from '../app/api.js';
import { put, read } from '../app/store.js';
import { runTitle } from '../ui/run-title.js';

const LISTS = {
  allocation: 'api/allocations', resilience: 'api/resilience-studies', capacity: 'api/capacity-studies', siting: 'api/siting-runs',
  suitability: 'api/suitability-runs', tenants: 'api/tenant-searches', 'back-test': 'api/back-tests',
};
let asked = new Set();

/** Asks once for what each new run is about; a run has the number of its job. */
export async function loadTitles(jobs) {
  const fresh = jobs.filter(({ id, kind }) => LISTS[kind] && !asked.has(id));
  asked = new Set([...asked, ...fresh.map(({ id }) => id)]);
  await Promise.all([...new Set(fresh.map(({ kind }) => kind))].map(load));
}

async function load(kind) {
  try {
    const runs = Object.values(await getJson(LISTS[kind])).find(Array.isArray) ?? [];
    put('jobs.runs', new Map([...(read('jobs.runs') ?? []), ...runs.map((run) => [run.id, run])]));
  } catch {
    // The list of jobs stands without it, and says itself when the server is gone.
  }
}

/** What a job is about in the reader's language; null while it is not known. */
export function titleOf({ id, kind, title }) {
  const run = read('jobs.runs')?.get(id);
  return kind === 'import' ? title : run ? runTitle(run) : null;
}
