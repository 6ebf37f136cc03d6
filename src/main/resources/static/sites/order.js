// The order of a siting run from the address and what is in sight. Pure functions.

/** Problems with what each needs. */
export const PROBLEMS = {
  capacitated: { needs: { plant: true, limit: true, number: false } },
  p_median: { needs: { plant: false, limit: false, number: true } },
  max_covering: { needs: { plant: false, limit: true, number: true } },
  set_covering: { needs: { plant: false, limit: true, number: false } },
  p_centre: { needs: { plant: false, limit: false, number: true } },
};

/** @param sight {extent: [west, south, east, north], outlet: what a unit left unserved usually costs, as text} */
export function order(now, sight) {
  const problem = now.problem ?? 'capacitated';
  const { needs } = PROBLEMS[problem];
  const bbox = sight.extent.map((degrees) => Number(degrees.toFixed(5)));
  const limit = now.limit ?? (needs.limit ? '60' : null);
  const number = now.number ?? (needs.number ? '1' : null);
  return {
    problem,
    class: now.class ?? 'wood',
    area: now.within === 'country' ? { country: now.country ?? 'GB' } : { bbox },
    candidates: candidates(now, bbox),
    ...(now.year ? { year: Number(now.year) } : {}),
    ...(limit ? { limit_km: Number(limit) } : {}),
    ...(number ? { number: Number(number) } : {}),
    ...(needs.plant ? { plant: { process: now.process ?? 'wood_power', ...(now.set ? { set: now.set } : {}) }, ...unserved(now, sight) } : {}),
  };
}

function candidates(now, bbox) {
  const from = now.from ?? 'grid';
  return {
    from,
    area: { bbox },
    ...(from === 'grid' ? { spacing_km: Number(now.spacing ?? 15) } : {}),
    ...(now.keepoff ? { exclude: [{ layer: now.keepoff, buffer_m: Number(now.buffer ?? 1) * 1000 }] } : {}),
  };
}

/** An empty field means that everything must be taken. */
function unserved(now, { outlet = '' }) {
  const price = now.unserved ?? outlet;
  return price === 'all' || price === '' ? {} : { unserved_cost_per_unit: Number(price) };
}
