// Points of the investor's view in the address, and what is asked of each. Pure functions.

export const MOST = 5;
export const SETS = ['gb_2013', 'gb_2025', 'kr_2025'];
const DIGITS = 5;

/** Points as {lon, lat}; what cannot be read is left out. */
export function pointsOf({ points = '' }) {
  return points.split(';').map((point) => {
    const [lon, lat] = point.split(',').map(Number);
    return { lon, lat };
  }).filter(({ lon, lat }) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90).slice(0, MOST);
}

function written(points) {
  return points.map(({ lon, lat }) => `${Number(lon.toFixed(DIGITS))},${Number(lat.toFixed(DIGITS))}`).join(';');
}

/** With one more; the sixth takes the place of the fifth. */
export function addPoint(now, point) {
  return written([...pointsOf(now).slice(0, MOST - 1), point]);
}

export function removePoint(now, index) {
  return written(pointsOf(now).filter((_, at) => at !== index)) || null;
}

/** Parameters of the question for a point. */
export function question(now, { lon, lat }) {
  const { class: material = 'wood', max_km: km, year, set, rule, pass_through: passing } = now;
  return { lon, lat, class: material, max_km: km, year, set, rule, pass_through: passing };
}

/** Address of the sheet in a language: a page to print, or a PDF. */
export function sheetAddress(now, point, format = 'html') {
  const asked = Object.entries(question(now, point)).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return `api/prospects?${new URLSearchParams([...asked, ['f', format], ...(now.lang ? [['lang', now.lang]] : [])])}`;
}
