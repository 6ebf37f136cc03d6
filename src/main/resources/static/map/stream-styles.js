// Offers are filled circles, needs are rings, both in the colour of their material class, set around their site.

import { watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { glyphPicture } from '../ui/glyph-picture.js';
import { classOf } from './classes.js';
import { isWanted } from './register.js';

const cache = new Map();
watch('theme', () => cache.clear());
watch('classes', () => cache.clear());

export function streamStyle(feature) {
  const at = feature.get('offset');
  const key = feature.get('material_class');
  if (!at || !isWanted(key)) {
    return undefined;
  }
  return styleFor(key, feature.get('direction'), at, feature.get('illustrative') || isGuess(feature.get('provenance')));
}

function isGuess(provenance) {
  return provenance === 'estimated' || provenance === 'assumed';
}

function styleFor(key, direction, at, guessed) {
  const name = [key, direction, at, guessed].join();
  if (!cache.has(name)) {
    const { colour, glyph } = classOf(key);
    cache.set(name, new ol.style.Style({
      image: new ol.style.Icon({ src: glyphPicture({ glyph, colour, direction, dashed: guessed }), width: 18, height: 18, displacement: at }),
    }));
  }
  return cache.get(name);
}
