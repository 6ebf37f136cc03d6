// Where in the page the result of a job is looked at. Pure functions.

const PLACES = {
  'allocations': (id) => ({ room: 'exchanges', tab: 'flows', flow: id }),
  'resilience-studies': (id) => ({ room: 'exchanges', tab: 'stops', study: id }),
  'capacity-studies': (id) => ({ room: 'capacity', tab: 'all', study: id }),
  'siting-runs': (id) => ({ room: 'sites', run: id }),
  'suitability-runs': (id) => ({ room: 'sites', tab: 'suitability', scored: id }),
  'tenant-searches': (id) => ({ room: 'sites', tab: 'tenants', run: id }),
  'back-tests': (id) => ({ room: 'sites', tab: 'backtest', tested: id }),
};

/** What to change in the address to see a job: an import at any time, other results when they are there; null for others. */
export function placeOf({ id, kind, state, result }) {
  if (kind === 'import') {
    return { room: 'import', job: String(id) };
  }
  const [, path, number] = /\/api\/([\w-]+)\/(\d+)$/.exec(state === 'finished' ? result ?? '' : '') ?? [];
  return PLACES[path]?.(number) ?? null;
}
