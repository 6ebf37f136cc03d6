// Asks for the partners that the address means, page by page, and for proofs when one is opened.

import { getJson, newest, send, withQuery } from '../app/api.js';
import { address } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { showExtent } from '../map/map.js';
import { drawPartners, eraseLines } from './lines.js';
import { questionOf } from './question.js';
import { drawReach, eraseReach, followCatchment } from './reach.js';

/** The question of a shared address is shown where that address looks; later ones may move the map. */
const arrived = new Set([questionOf(address())?.key]);

export async function followPartners(now) {
  const question = questionOf(now);
  const before = read('partners');
  if (question && question.key === before?.question.key && !before.trouble) {
    return;
  }
  if (!question) {
    forgetPartners();
    return;
  }
  put('partners', { question, since: Date.now(), loading: true, features: null });
  eraseLines();
  eraseReach();
  await answer(question, null);
}

const ask = newest((signal, question, after) => fetchPage(signal, question, after, {}));

/** One page of a question; extra are further options. */
function fetchPage(signal, { path, body }, after, extra) {
  if (body) {
    return send('POST', path, JSON.stringify({ ...body, ...(after ? { after } : {}), ...extra }));
  }
  const [bare, query] = path.split('?');
  const all = Object.fromEntries(new URLSearchParams(query));
  return getJson(withQuery(bare, { ...all, after, ...extra }), { signal });
}

async function answer(question, after) {
  try {
    const page = await ask(question, after);
    if (page && read('partners')?.question.key === question.key) {
      take(page, question);
    }
  } catch (trouble) {
    put('partners', { ...read('partners'), trouble, loading: false });
  }
}

function take(page, question) {
  const before = read('partners').features ?? [];
  const features = [...before, ...page.features.map((feature) => ({ ...feature, key: feature.id }))];
  const { origin, distance, reach, truncated, next_after: next, numberRanked: ranked } = page;
  const rejected = before.length ? read('partners').rejected ?? [] : page.rejected ?? [];
  const { catchment } = read('partners');
  put('partners', { question, features, origin, distance, reach, truncated, rejected, next, ranked, catchment, proofs: null, loading: false });
  drawPartners(origin, features);
  drawReach();
  if (!catchment) {
    followCatchment();
  }
  if (!before.length && !arrived.has(question.key)) {
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

/** The next page, in the same order. */
export function morePartners() {
  const { question, next } = read('partners');
  put('partners', { ...read('partners'), loading: true });
  return answer(question, next);
}

/** Proofs of all that is shown: asked for when the first one is opened. */
export async function explainPartners() {
  const { question, features, proofs } = read('partners');
  if (proofs) {
    return;
  }
  put('partners', { ...read('partners'), proofs: new Map() });
  const page = await fetchPage(undefined, question, null, { explain: 'true', limit: String(features.length) }).catch(() => null);
  if (read('partners')?.question.key === question.key) {
    // Without an answer the next opening asks once more.
    put('partners', { ...read('partners'), proofs: page && new Map(page.features.map(({ id, properties }) => [id, properties.value])) });
  }
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
