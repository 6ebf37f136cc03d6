// Land, lakes, borders and place names, from files that the server carries itself.

import { spoken } from '../app/texts.js';
import { watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { faint, FONT, ink } from './ink.js';

/** Zoom from which places of a rank (1 world city … 5 town) are named. */
const NAMED_FROM = [0, 2, 4, 5.5, 7, 8.5];

export function backgroundLayers() {
  const [land, lakes, borders] = shapes();
  const places = layer('places', placeStyle, { declutter: 'places', zIndex: 24 });
  const all = [land, lakes, borders, places];
  watch('theme', () => all.forEach((each) => each.changed()));
  watch('language', () => places.changed());
  return all;
}

/** Land and borders alone, for a map too small for names. */
export function insetLayers() {
  const all = shapes();
  watch('theme', () => all.forEach((each) => each.changed()));
  return all;
}

function shapes() {
  return [
    layer('land', () => area(ink().land, ink().shore)),
    layer('lakes', () => area(ink().sea, ink().shore)),
    layer('borders', borderStyle),
  ];
}

const sources = new Map();

function sourceOf(name) {
  if (!sources.has(name)) {
    sources.set(name, new ol.source.Vector({ format: new ol.format.GeoJSON(), url: `background/${name}.geojson`, wrapX: true }));
  }
  return sources.get(name);
}

function layer(name, style, options = {}) {
  const source = sourceOf(name);
  return new ol.layer.Vector({ source, style, updateWhileAnimating: false, renderBuffer: 200, ...options });
}

function area(fill, shore) {
  return new ol.style.Style({
    fill: new ol.style.Fill({ color: fill }),
    stroke: new ol.style.Stroke({ color: shore, width: 1 }),
  });
}

/** Borders between countries are full, those of regions inside a country thin and dashed. */
function borderStyle(feature) {
  const inner = feature.get('kind') === 'region';
  return new ol.style.Style({
    stroke: new ol.style.Stroke({ color: faint(ink().border, inner ? 0.6 : 0.9), width: inner ? 0.7 : 1.2, lineDash: inner ? [4, 3] : undefined }),
  });
}

function placeStyle(feature, resolution) {
  const rank = feature.get('rank') ?? 5;
  const zoom = Math.log2(156543.03 / resolution);
  if (zoom < NAMED_FROM[rank]) {
    return undefined;
  }
  const size = Math.max(11, 16 - rank);
  return new ol.style.Style({
    image: zoom < 11 ? new ol.style.Circle({ radius: 2, fill: new ol.style.Fill({ color: ink().text }) }) : undefined,
    text: new ol.style.Text({
      text: feature.get(`name_${spoken()}`) || feature.get('name'),
      font: `${rank <= 2 ? 600 : 400} ${size}px ${FONT}`,
      offsetY: zoom < 11 ? -10 : 0,
      fill: new ol.style.Fill({ color: ink().text }),
      stroke: new ol.style.Stroke({ color: ink().halo, width: 3 }),
    }),
    zIndex: -rank,
  });
}
