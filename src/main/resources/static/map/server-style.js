// The server's styles on the map: its MapLibre style JSON as a style function of OpenLayers.

import { getJson } from '../app/api.js';
import { put } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { FONT, kept } from './ink.js';
import { evaluate } from './maplibre.js';

/** Map units per pixel at MapLibre's zoom 0, whose world is 512 pixels wide. */
const FIRST_RESOLUTION = 78271.51696402048;
const { Style, Fill, Stroke, Circle, Text } = ol.style;
const styles = new Map();
const PLAIN = { circle: point, line, fill, symbol: text };

/** The style function; draws nothing until the style has come, which the slice "looks" tells. */
export function serverStyle(layer, style) {
  const path = `styles/${layer}/${style}`;
  const state = styles.get(path) ?? { layer, rules: null };
  if (!styles.has(path)) {
    styles.set(path, state);
    ask(path, state);
  }
  return (feature, resolution) => (feature.get('layer') === layer ? drawn(state.rules ?? [], feature, resolution) : undefined);
}

/** Asks again how a layer looks, after it was restyled; until the answer it looks as before. */
export function reloadStyles(layer) {
  styles.forEach((state, path) => {
    if (state.layer === layer) {
      ask(path, state);
    }
  });
}

async function ask(path, state) {
  const answer = getJson(path);
  state.asked = answer;
  try {
    const { layers } = await answer;
    // Of two questions the later one counts.
    if (state.asked === answer) {
      state.rules = layers;
      put('looks', path);
    }
  } catch (trouble) {
    styles.delete(path);
    put('tiles.trouble', { names: state.layer, trouble });
  }
}

function drawn(rules, feature, resolution) {
  const zoom = Math.log2(FIRST_RESOLUTION / resolution);
  const geometry = feature.getType().replace('Multi', '').replace('LinearRing', 'LineString');
  // One that stands for several has the sum where that makes sense.
  const get = (name) => feature.get(name) ?? feature.get(`sum_${name}`);
  return rules.flatMap((rule, place) => {
    const there = zoom >= (rule.minzoom ?? 0) && zoom < (rule.maxzoom ?? 30) && (!rule.filter || evaluate(rule.filter, get, geometry));
    const value = (name) => evaluate(rule.paint[name] ?? rule.layout[name] ?? null, get, geometry);
    const made = there ? PLAIN[rule.type]?.(value, place, rule) : null;
    return made ? [made] : [];
  });
}

function colour(hex, opacity) {
  return hex === null ? null : [...ol.color.asArray(hex).slice(0, 3), opacity ?? 1];
}

function point(value, zIndex) {
  const look = { radius: Number(value('circle-radius') ?? 4), fill: colour(value('circle-color'), value('circle-opacity')), stroke: value('circle-stroke-color'), width: value('circle-stroke-width') };
  return kept(`server point ${JSON.stringify(look)} ${zIndex}`, () => new Style({ zIndex, image: new Circle({
    radius: look.radius, declutterMode: 'none', fill: look.fill ? new Fill({ color: look.fill }) : undefined,
    stroke: look.stroke && look.width ? new Stroke({ color: look.stroke, width: look.width }) : undefined,
  }) }));
}

/** Dashes are counted in widths of a line; where widths differ from line to line the server means pixels. */
function line(value, zIndex, { paint }) {
  const width = Number(value('line-width') ?? 1);
  const color = colour(value('line-color'), value('line-opacity'));
  const dashes = value('line-dasharray');
  return color && kept(`server line ${width} ${color} ${dashes} ${zIndex}`, () => new Style({ zIndex,
    stroke: new Stroke({ color, width, lineJoin: 'round', lineDash: dashes?.map((part) => part * (typeof paint['line-width'] === 'number' ? width : 1)) }) }));
}

function fill(value, zIndex) {
  const color = colour(value('fill-color'), value('fill-opacity'));
  return color && kept(`server fill ${color} ${zIndex}`, () => new Style({ zIndex, fill: new Fill({ color }) }));
}

function text(value) {
  const words = value('text-field');
  const size = value('text-size') ?? 12;
  const offset = Number(value('text-radial-offset') ?? 0) * size;
  return words ? new Style({ text: new Text({
    text: words, font: `${size}px ${FONT}`, offsetX: offset, textAlign: offset ? 'left' : 'center', overflow: true,
    fill: new Fill({ color: value('text-color') ?? '#1f2624' }),
    stroke: value('text-halo-color') ? new Stroke({ color: value('text-halo-color'), width: 2 * (value('text-halo-width') ?? 1) }) : undefined,
  }) }) : null;
}
