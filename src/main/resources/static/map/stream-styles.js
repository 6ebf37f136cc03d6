// Offers are filled circles, needs are rings, both in the colour of their material class, set around their site.

import { watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { glyphPicture } from '../ui/glyph-picture.js';
import { classOf } from './classes.js';
import { isWanted } from './register.js';
import { placeOf, streamScale } from './stream-places.js';

const SIZE = 18;
/** Pixels below which a glyph is only noise; the colour stays. */
const READABLE = 14;
const cache = new Map();
watch('theme', () => cache.clear());
watch('classes', () => cache.clear());

/** The style of the offers or the needs. */
export function streamStyle(direction) {
  return (feature, resolution) => {
    const at = placeOf(feature);
    const key = feature.get('material_class');
    if (!at || !isWanted(key)) {
      return undefined;
    }
    const scale = streamScale(resolution);
    return styleFor(key, direction, at.map((pixels) => pixels * scale), isGuess(feature), SIZE * scale);
  };
}

function isGuess(feature) {
  const provenance = feature.get('provenance');
  return feature.get('illustrative') || provenance === 'estimated' || provenance === 'assumed';
}

function styleFor(key, direction, at, guessed, size) {
  const name = [key, direction, at, guessed, size].join();
  if (!cache.has(name)) {
    const { colour, glyph } = classOf(key);
    cache.set(name, new ol.style.Style({
      image: new ol.style.Icon({ src: glyphPicture({ glyph: size < READABLE ? null : glyph, colour, direction, dashed: guessed }), width: size, height: size, displacement: at, declutterMode: 'none' }),
    }));
  }
  return cache.get(name);
}
