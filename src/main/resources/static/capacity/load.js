// Asks for the sizing of the place of the address, for the sets of assumptions and for the places to choose from.

import { getJson, newest, withQuery } from '../app/api.js';
import { address } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { nameOf } from '../app/texts.js';
import { questionOf } from './question.js';

const MOST_PLACES = 1000;
const ask = newest((signal, path) => getJson(path, { signal }));

/** Loads the answer that the address asks for, unless it is there. */
export async function followAnswer(now) {
  const question = questionOf(now);
  const path = question && withQuery('api/capacity', question);
  const before = read('capacity');
  if (path === before?.path && !before?.trouble) {
    return;
  }
  put('capacity', path ? { path, earlier: before?.answer ?? before?.earlier } : null);
  if (!path) {
    ask.stop();
    return;
  }
  try {
    const answer = await ask(path);
    if (answer && read('capacity')?.path === path) {
      put('capacity', { path, answer });
    }
  } catch (trouble) {
    put('capacity', { path, trouble });
  }
}

/** Proofs of all figures: asked for when the first one is opened. */
export async function explainAnswer() {
  const { path, explained } = read('capacity');
  if (explained) {
    return;
  }
  put('capacity', { ...read('capacity'), explained: true });
  const answer = await getJson(`${path}&explain=true`).catch(() => null);
  if (read('capacity')?.path === path) {
    // Without an answer the next opening asks once more.
    put('capacity', answer ? { path, answer, explained: true } : { ...read('capacity'), explained: false });
  }
}

export function askAgain() {
  put('capacity', null);
  return followAnswer(address());
}

export async function followSets() {
  if (!read('capacity.sets')) {
    put('capacity.sets', []);
    await getJson('api/assumptions').then(({ sets }) => put('capacity.sets', sets), () => put('capacity.sets', null));
  }
}

export async function followPermits() {
  if (!read('capacity.permits')) {
    put('capacity.permits', []);
    await getJson('api/permit-classes').then(({ classes }) => put('capacity.permits', classes), () => put('capacity.permits', null));
  }
}

export async function followPlaces() {
  if (!read('capacity.places')) {
    put('capacity.places', []);
    try {
      const [zones, parks] = await Promise.all(['zones', 'parks'].map((layer) => getJson(`ogc/collections/${layer}/items?limit=${MOST_PLACES}&count=false`)));
      put('capacity.places', [...placesOf('zone', zones), ...placesOf('park', parks)]);
    } catch {
      // A place can be picked on the map meanwhile; the list is asked for again when the room opens.
      put('capacity.places', null);
    }
  }
}

function placesOf(kind, { features }) {
  return features.map(({ id, properties }) => ({ key: `${kind}.${id}`, kind, name: nameOf(properties) })).toSorted((a, b) => a.name.localeCompare(b.name));
}

export function forgetAnswer() {
  ask.stop();
  put('capacity', null);
}

watch('back', () => { if (read('capacity')?.trouble) { askAgain(); } });
watch('language', () => put('capacity.places', null));
