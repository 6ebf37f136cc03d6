// Where the search box looks: coordinates, the register, materials and codes, place names.

import { getJson, withQuery } from '../app/api.js';
import { read } from '../app/store.js';
import { inTongue, nameOf, t } from '../app/texts.js';
import { codeText } from '../ui/numbers.js';
import { parseCoordinates, parseTurned } from './coordinates.js';
import { parseGridReference } from './os-grid.js';

const EACH = 6;
/** How many hits of a kind are shown, in the order of the list. */
const SHOWN = { park: 4, material: 4, facility: 6, code: 4, place: 4 };

/** Hits as {kind, label, note, at | pick | class}, at once what the page knows itself. */
export function localHits(text) {
  const points = [
    [parseCoordinates(text) ?? parseGridReference(text), 'search.coordinates'],
    [parseTurned(text), 'search.coordinates.turned'],
  ].filter(([point]) => point);
  if (points.length) {
    return points.map(([point, note]) => ({ kind: 'place', label: point.map((degrees) => degrees.toFixed(5)).join(', '), note: t(note), at: [...point, 14] }));
  }
  return [...recordHits('parks', text), ...recordHits('facilities', text)];
}

function recordHits(layer, text) {
  const features = read(`map.${layer}`)?.features ?? [];
  return features.filter(({ properties }) => matches(properties, text)).slice(0, EACH).map((feature) => recordHit(layer, feature));
}

function matches({ name, name_en: english, name_ko: korean, operator }, text) {
  const wanted = text.toLowerCase();
  return [name, english, korean, operator].some((part) => part?.toLowerCase().includes(wanted));
}

function recordHit(layer, { id, properties, geometry }) {
  const note = [properties.municipality, properties.country].filter(Boolean).join(', ');
  return { kind: layer === 'parks' ? 'park' : 'facility', label: nameOf(properties), note, pick: `${layer}.${id}`, at: placeOf(geometry, layer) };
}

function placeOf(geometry, layer) {
  const zoom = layer === 'parks' ? 12.5 : 14.5;
  return geometry?.type === 'Point' ? [geometry.coordinates[1], geometry.coordinates[0], zoom] : null;
}

/** The hits by kind, each record once. */
export function inOrder(hits) {
  const known = new Set();
  const fresh = hits.filter(({ pick }) => !pick || (!known.has(pick) && known.add(pick)));
  return Object.entries(SHOWN).flatMap(([kind, most]) => fresh.filter((hit) => hit.kind === kind).slice(0, most));
}

/** Hits the server knows; what cannot be asked is left out and said by the caller. */
export async function remoteHits(text, signal) {
  const asks = [siteHits('parks', text, signal), siteHits('facilities', text, signal), materialHits(text, signal), placeHits(text, signal)];
  return (await Promise.all(asks)).flat();
}

async function siteHits(layer, text, signal) {
  const answer = await getJson(withQuery(`ogc/collections/${layer}/items`, { q: text, limit: EACH, count: 'false' }), { signal });
  return answer.features.map((feature) => recordHit(layer, feature));
}

async function materialHits(text, signal) {
  const answer = await getJson(withQuery('api/materials', { q: text }), { signal });
  const codes = answer.codes.filter((code) => code.material_class).map((code) => ({
    kind: 'code', label: `${codeText(code.code)} ${inTongue(code, 'title')}`, note: t('search.code'), class: code.material_class,
  }));
  const classes = answer.classes.map((each) => ({ kind: 'material', label: inTongue(each, 'title'), note: t('search.class'), class: each.key }));
  return [...classes.slice(0, EACH), ...codes.slice(0, EACH)];
}

let places = null;

async function placeHits(text, signal) {
  places ??= (await getJson('background/places.geojson', { signal })).features;
  const wanted = text.toLowerCase();
  return places.filter(({ properties: p }) => [p.name, p.name_en, p.name_ko].some((name) => name?.toLowerCase().startsWith(wanted)))
    .sort((a, b) => a.properties.rank - b.properties.rank).slice(0, EACH)
    .map(({ properties, geometry }) => ({ kind: 'place', label: nameOf(properties), note: properties.country ?? '', at: [geometry.coordinates[1], geometry.coordinates[0], 10] }));
}
