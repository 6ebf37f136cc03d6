// What the address asks of the partner search: a registered facility or stream, or one imagined at a point.

import { pickOf } from '../app/address.js';
import { withQuery } from '../app/api.js';

const PAGE = 50;
/** How far is looked, by the key of the address and the parameter of the server. */
export const REACHES = { radius: 'radius_km', road: 'road_km', minutes: 'minutes', cost: 'cost_per_t' };
export const SORTS = ['distance', 'gain', 'co2e', 'amount'];
export const VIEWS = ['system', 'offerer', 'receiver'];

/** The kind of reach in use; radius when none is set. */
export function reachKind(now) {
  return Object.keys(REACHES).find((key) => now[key]) ?? (REACHES[now.reach] ? now.reach : 'radius');
}

/** {key, path, body}: body is null for a question that is an address; null when there is none. */
export function questionOf(now) {
  const options = {
    ...Object.fromEntries(Object.entries(REACHES).map(([key, name]) => [name, now[key]])),
    sort: now.sort ?? 'distance', view: now.view, via: now.via ? 'true' : null, region: now.region,
    rejected: now.rejected ? 'true' : null, limit: PAGE, value: 'true',
  };
  const spot = spotOf(now);
  if (spot) {
    return spot.ready ? imagined(now, spot, options) : null;
  }
  const pick = pickOf(now);
  if (pick?.layer !== 'facilities') {
    return null;
  }
  const path = now.stream ? `api/streams/${encodeURIComponent(now.stream)}/partners` : `api/facilities/${pick.id}/partners`;
  const full = withQuery(path, { ...options, material_class: now.stream ? null : now.class, direction: now.stream ? null : now.direction });
  return { key: full, path: full, body: null };
}

/** The point of an imagined stream, {lon, lat, ready}; null when none is imagined. */
export function spotOf({ imagine, spot, class: material }) {
  if (!imagine) {
    return null;
  }
  const [lat, lon] = (spot ?? '').split(',').map(Number);
  const placed = Number.isFinite(lat) && Number.isFinite(lon) && spot !== '' && spot !== undefined;
  return { lon: placed ? lon : null, lat: placed ? lat : null, placed, ready: placed && Boolean(material) };
}

function imagined(now, { lon, lat }, options) {
  const body = {
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null && value !== undefined && value !== '')),
    direction: now.imagine === 'need' ? 'need' : 'offer', material_class: now.class, longitude: lon, latitude: lat,
  };
  if (now.amount) {
    body.amount = Number(now.amount);
  }
  if (now.country) {
    body.country = now.country;
  }
  return { key: JSON.stringify(body), path: 'api/partners', body };
}
