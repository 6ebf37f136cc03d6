// What the address asks: which place, which material, reckoned with what. Pure functions.

/** Terms that can be given by who asks, in the order in which they are shown. */
export const EDITABLE = ['gate_fee', 'power_price', 'support', 'capture', 'capex_factor', 'opex_share', 'own_use', 'availability', 'discount_rate', 'tax_rate', 'project_life'];

export const USUAL_CLASS = 'wood';

/** Values given by who asks, by term: "gate_fee:-5,capture:0.4" in the address. */
export function editsOf({ assume }) {
  const pairs = (assume ?? '').split(',').map((each) => /^([a-z_0-9]+):([-+]?\d+(?:\.\d+)?)$/.exec(each)).filter(Boolean);
  return Object.fromEntries(pairs.map(([, key, value]) => [key, Number(value)]));
}

/** The address with a term given, or taken back where the value is null. */
export function withEdit(now, key, value) {
  const { [key]: gone, ...others } = editsOf(now);
  const all = value === null || !Number.isFinite(value) ? others : { ...others, [key]: value };
  return Object.entries(all).map(([name, number]) => `${name}:${plainNumber(number)}`).join(',') || null;
}

/** No exponents: the server reads plain decimals. */
function plainNumber(number) {
  return number.toFixed(9).replace(/\.?0+$/, '');
}

/** Corners of a drawn area as [lon, lat]. */
export function cornersOf({ ring }) {
  return (ring ?? '').split(';').map((pair) => pair.split(',').map(Number)).filter((pair) => pair.length === 2 && pair.every(Number.isFinite));
}

export function ringOf(corners) {
  return corners.map(([lon, lat]) => `${lon.toFixed(5)},${lat.toFixed(5)}`).join(';');
}

function polygonOf(corners) {
  return JSON.stringify({ type: 'Polygon', coordinates: [[...corners, corners[0]]] });
}

/** Where: {zone} or {park} or {polygon}; null while nothing is chosen. */
function whereOf(now) {
  const corners = cornersOf(now);
  if (now.draw !== '1' && corners.length >= 3) {
    return { polygon: polygonOf(corners) };
  }
  const place = /^(zone|park)\.(\d+)$/.exec(now.place ?? '');
  return place && now.draw !== '1' ? { [place[1]]: place[2] } : null;
}

/** Parameters of the question of one place; null while no place is chosen. */
export function questionOf(now) {
  const where = whereOf(now);
  return where && { ...where, ...howOf(now), without: now.without, draws: now.draws };
}

/** Plants that are thought away, by id. */
export function awayOf({ without }) {
  return (without ?? '').split(',').filter((id) => /^\d+$/.test(id));
}

/** The address with one more thought away, or one counted again. */
export function withAway(now, id, away) {
  const others = awayOf(now).filter((other) => other !== String(id));
  return (away ? [...others, String(id)] : others).join(',') || null;
}

/** How places are sized, whichever it is. */
function howOf(now) {
  return {
    class: now.class ?? USUAL_CLASS,
    process: now.process,
    set: now.set,
    assume: now.assume,
    max_km: now.reach,
    competition: now.rule,
    budget: now.budget,
    grid_mw: now.grid,
    free_land_ha: now.land,
    water_m3_per_day: now.water,
    permit_classes: now.permits,
  };
}

/** The order of a study of all zones or parks of a country. */
export function orderOf(now) {
  const { assume, max_km: km, budget, grid_mw: grid, free_land_ha: land, water_m3_per_day: water, ...how } = howOf(now);
  const numbers = Object.fromEntries(Object.entries({ max_km: km, budget, grid_mw: grid, free_land_ha: land, water_m3_per_day: water }).filter(([, value]) => value).map(([key, value]) => [key, Number(value)]));
  return {
    ...Object.fromEntries(Object.entries(how).filter(([, value]) => value)),
    ...numbers,
    ...(assume ? { assume: editsOf(now) } : {}),
    places: now.places === 'parks' ? 'parks' : 'zones',
    area: { country: now.country ?? 'GB' },
  };
}
