// Material classes with their fixed colours and glyphs.

import { getJson } from '../app/api.js';
import { put, read, watch } from '../app/store.js';
import { inTongue } from '../app/texts.js';

const NO_CLASS = { colour: '#827c72', glyph: 'query' };
let byKey = new Map();

/** Loads the classes; without them streams are drawn in one neutral colour and named by their keys. */
export async function loadClasses() {
  try {
    const answer = await getJson('api/materials/classes');
    byKey = new Map(answer.classes.map((each) => [each.key, each]));
    put('classes', answer.classes);
  } catch (trouble) {
    put('classes.trouble', trouble);
  }
}

watch('back', () => { if (!byKey.size) { loadClasses(); } });

export function listClasses() {
  return read('classes') ?? [];
}

/** The class of that key; a neutral stand-in for one that is not known. */
export function classOf(key) {
  return byKey.get(key) ?? NO_CLASS;
}

export function classTitle(key) {
  const found = byKey.get(key);
  return found ? inTongue(found, 'title') : key;
}

/** Whether a class is another or lies below it. */
export function classWithin(key, ancestor) {
  for (let at = key; at; at = byKey.get(at)?.parent) {
    if (at === ancestor) {
      return true;
    }
  }
  return false;
}
