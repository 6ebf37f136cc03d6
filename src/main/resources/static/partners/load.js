// Asks for the partners of the picked facility or of one of its streams, page by page.

import { getJson, newest, withQuery } from '../app/api.js';
import { address, pickOf } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { drawPartners, eraseLines } from './lines.js';

const PAGE = 100;

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
  const features = [...before, ...page.features].map((feature, place) => ({ ...feature, key: keyOf(feature, place) }));
  const next = page.links?.find(({ rel }) => rel === 'next')?.href ?? null;
  const { origin, distance, reach } = page;
  const rejected = [...(before.length ? read('partners').rejected ?? [] : []), ...(page.rejected ?? [])];
  put('partners', { question, features, origin, distance, reach, rejected, next, loading: false });
  drawPartners(origin, features);
}

function keyOf({ properties }, place) {
  return `${properties.stream_id}-${properties.partner_stream_id}-${place}`;
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
}

watch('back', () => { if (read('partners')?.trouble) { askAgain(); } });
