// Asks the server for the view of each point; what was asked before is kept.

import { getJson, withQuery } from '../app/api.js';
import { put, read } from '../app/store.js';
import { spoken } from '../app/texts.js';
import { pointsOf, question } from './points.js';

const SLICE = 'prospects';

const pathOf = (now, point, more = {}) => withQuery('api/prospects', { ...question(now, point), lang: spoken(), ...more });

/** Views of the points of the address, in their order: {point, answer} or {point, trouble}; neither while it is asked. */
export function views(now) {
  const known = read(SLICE) ?? {};
  return pointsOf(now).map((point) => ({ point, ...known[pathOf(now, point)] }));
}

/** Asks for what is not here yet. */
export async function load(now, { anew = false } = {}) {
  await Promise.all(pointsOf(now).map((point) => ask(pathOf(now, point), pathOf(now, point), anew)));
}

/** The same with all proofs. */
export async function explain(now, point) {
  await ask(pathOf(now, point), pathOf(now, point, { explain: 'true' }), true);
}

async function ask(name, path, anew) {
  const known = read(SLICE)?.[name];
  if (known && !(anew || known.trouble)) {
    return;
  }
  set(name, known?.answer ? known : {});
  try {
    const answer = await getJson(path);
    set(name, { answer });
  } catch (trouble) {
    set(name, { trouble });
  }
}

function set(name, value) {
  put(SLICE, { ...read(SLICE), [name]: value });
}
