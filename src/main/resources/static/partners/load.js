// Asks for the partners of the picked facility or of one of its streams, page by page.

import { getJson, newest, withQuery } from '../app/api.js';
import { address, pickOf } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { showExtent } from '../map/map.js';
import { drawPartners, eraseLines } from './lines.js';
import { drawReach, eraseReach } from './reach.js';

const PAGE = 100;
/** The question of a shared address is shown where that address looks; later ones may move the map. */
const arrived = new Set([questionOf(address())]);

/** The question that the address asks, as a path; null when there is none. */
function questionOf(now) {
  const pick = pickOf(now);
  if (pick?.layer !== 'facilities') {
    return null;
  }
  const path = now.stream ? `api/streams/${encodeURIComponent(now.stream)}/partners` : `api/facilities/${pick.id}/partners`;
  return withQuery(path, {
    radius_km: now.radius, material_class: now.stream ? null : now.class, direction: now.stream ? null : now.direction,
    rejected: now.rejected ? 'true' : null, limit: PAGE,
  });
}

export async function followPartners(now) {
  const question = questionOf(now);
  const before = read('partners');
  if (question === before?.question && !before?.trouble) {
    return;
  }
  if (!question) {
    forgetPartners();
    return;
  }
  put('partners', { question, since: Date.now(), loading: true, features: null });
  eraseLines();
  eraseReach();
  await answer(question, question);
}

const ask = newest((signal, path) => getJson(path, { signal }));

async function answer(question, path) {
  try {
    const page = await ask(path);
    if (page && read('partners')?.question === question) {
      take(page, question);
    }
  } catch (trouble) {
    put('partners', { ...read('partners'), trouble, loading: false });
  }
}

function take(page, question) {
  const before = read('partners').features ?? [];
  const features = [...before, ...page.features.map((feature) => ({ ...feature, key: feature.id }))];
  const next = page.links?.find(({ rel }) => rel === 'next')?.href ?? null;
  const { origin, distance, reach, truncated } = page;
  const rejected = [...(before.length ? read('partners').rejected ?? [] : []), ...(page.rejected ?? [])];
  put('partners', { question, features, origin, distance, reach, truncated, rejected, next, loading: false });
  drawPartners(origin, features);
  drawReach();
  if (!before.length && !arrived.has(question)) {
    showAll(origin, features);
  }
}

/** Moves the map only when a partner lies out of sight. */
function showAll(origin, features) {
  const points = [[origin.longitude, origin.latitude], ...features.filter(({ geometry }) => geometry).map(({ geometry }) => geometry.coordinates)];
  const [west, south, east, north] = read('map.view').extent;
  if (points.some(([lon, lat]) => lon < west || lon > east || lat < south || lat > north)) {
    const lons = points.map(([lon]) => lon);
    const lats = points.map(([, lat]) => lat);
    showExtent([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]);
  }
}

/** The next page, nearest first as before. */
export function morePartners() {
  const { question, next } = read('partners');
  put('partners', { ...read('partners'), loading: true });
  return answer(question, samePlace(next));
}

/** Links are absolute and may name the server as a proxy sees it; the page asks where it came from. */
function samePlace(href) {
  const { pathname, search } = new URL(href, document.baseURI);
  return pathname + search;
}

export function askAgain() {
  put('partners', null);
  return followPartners(address());
}

export function forgetPartners() {
  if (read('partners')) {
    put('partners', null);
  }
  eraseLines();
  eraseReach();
}

/** Sentences are the server's, so they are asked for anew in the other language. */
watch('language', () => { if (read('partners')) { askAgain(); } });
watch('back', () => { if (read('partners')?.trouble) { askAgain(); } });
