// The six steps of the Tyseley story. Each asks the server and tells only what came back.

import { getJson, withQuery } from '../app/api.js';
import { nameIn, nameOf } from '../app/texts.js';
import { distance } from '../map/geodesic.js';
import { runTitle } from '../ui/run-title.js';

const HOME = '52.4620,-1.8417,12.5';
const AROUND = [-1.95, 52.4, -1.75, 52.52];
const PLANT = 'Birmingham Bio Power';
const DISTRICT = 'Tyseley Environmental Enterprise District';
const LOOKED_AT = 6;
const PLURALS = { zone: 'zones', park: 'parks', facility: 'facilities' };
const REGION = '52.4600,-1.8400,10.0';

const items = (layer, query) => getJson(withQuery(`ogc/collections/${layer}/items`, query));

async function first(layer, query) {
  const found = (await items(layer, { ...query, limit: 1 })).features[0];
  if (!found) {
    throw new Error('missing');
  }
  return found;
}

function aboutWood({ request, finished_at: finished }) {
  return finished && (request.class === 'wood' || request.classes?.includes('wood'));
}

/** The newest computed answer about wood of a kind. */
async function newestOf(path, member) {
  const found = (await getJson(path))[member].find(aboutWood);
  if (!found) {
    throw new Error('missing');
  }
  return getJson(`${path}/${found.id}`);
}

async function district() {
  const [park, sites, invented] = await Promise.all([
    first('parks', { q: DISTRICT }),
    items('facilities', { bbox: AROUND.join(','), limit: 1 }),
    items('facilities', { bbox: AROUND.join(','), limit: 1, illustrative: true }),
  ]);
  const values = { name: nameOf(park.properties), metres: park.properties.accuracy_m, sites: sites.numberMatched, invented: invented.numberMatched };
  return { values, go: { pick: `parks.${park.id}`, at: HOME } };
}

async function flows() {
  const run = await newestOf('api/allocations', 'allocations');
  const { after, before } = run.summary;
  const values = { offered: before.offered_t_per_year, needed: before.needed_t_per_year, placed: after.placed_t_per_year, links: run.features.length, title: runTitle(run) };
  return { values, go: { tab: 'flows', flow: run.id, at: REGION }, more: run.truncated };
}

async function leftover() {
  const run = await newestOf('api/allocations', 'allocations');
  const rests = run.offers.filter(({ rest }) => rest > 0).sort((a, b) => b.rest - a.rest);
  const [largest] = rests;
  const values = { rest: run.summary.after.residual_t_per_year, count: rests.length, largest: largest && await nameOfPlace({ kind: 'facility', id: largest.facility_id }), amount: largest?.rest };
  return { values, go: { tab: 'flows', flow: run.id, at: REGION } };
}

/** The place where the study would build when all places are planned together; else the one with most without a plant. */
function placeOf({ places, plants }) {
  const plant = plants.find(({ mode }) => mode === 'joint');
  const place = places.find(({ kind, id }) => plant && kind === plant.kind && id === plant.id) ?? [...places].sort((a, b) => b.gap_t_per_year - a.gap_t_per_year)[0];
  if (!place) {
    throw new Error('missing');
  }
  return { plant, place };
}

/** The name of a zone, park or site in the reader's language. */
async function nameOfPlace({ kind, id }) {
  return nameOf((await getJson(`ogc/collections/${PLURALS[kind]}/items/${id}`)).properties);
}

/** The newest study of wood that builds a plant; without such a one the newest of wood. */
async function studyOfWood() {
  const path = 'api/capacity-studies';
  const runs = (await getJson(path)).studies.filter(aboutWood);
  for (const { id } of runs.slice(0, LOOKED_AT)) {
    const answer = await getJson(`${path}/${id}`);
    if (answer.plants.some(({ mode }) => mode === 'joint')) {
      return answer;
    }
  }
  return newestOf(path, 'studies');
}

async function gap() {
  const study = await studyOfWood();
  const { place } = placeOf(study);
  const values = { name: await nameOfPlace(place), arising: place.arising_t_per_year, capacity: place.capacity_t_per_year, gap: place.gap_t_per_year };
  return { values, go: { tab: 'all', study: study.id, at: REGION } };
}

/** No more precise than such a figure is. */
function about(value) {
  return typeof value === 'number' ? Number(value.toPrecision(3)) : value;
}

async function plant() {
  const [study, built] = await Promise.all([studyOfWood(), first('facilities', { q: PLANT })]);
  const found = placeOf(study).plant;
  if (!found) {
    throw new Error('missing');
  }
  const { features } = await items('installations', { facility_id: built.id });
  const sizeIn = (unit) => features.find(({ properties }) => properties.capacity_unit === unit)?.properties;
  const away = distance(built.geometry.coordinates, [found.longitude, found.latitude]);
  const values = {
    name: await nameOfPlace(found), least: study.request.at_least_t_per_year, size: about(found.size_t_per_year), mw: about(found.power_mw), npv: about(found.npv), money: found.money?.replace('_', ' '), km: away / 1000,
    plant: nameOf(built.properties), built: sizeIn('t_per_year')?.capacity, builtMw: sizeIn('MW')?.capacity, year: String(sizeIn('t_per_year')?.opened_year ?? '–'),
  };
  const middle = [(built.geometry.coordinates[1] + found.latitude) / 2, (built.geometry.coordinates[0] + found.longitude) / 2];
  // Both the site that was found and the plant that was built are in sight, on a phone too.
  return { values, go: { tab: 'all', study: study.id, at: [...middle.map((degrees) => degrees.toFixed(4)), '11.5'].join(',') } };
}

async function partners() {
  const built = await first('facilities', { q: PLANT });
  const answer = await getJson(withQuery(`api/facilities/${built.id}/partners`, { limit: 50 }));
  const [best] = answer.features.map(({ properties }) => properties);
  const values = { name: nameOf(built.properties), count: answer.features.length, best: best && nameIn(best, 'partner_facility_name'), km: best ? best.road_distance_m / 1000 : null };
  return { values, go: { pick: `facilities.${built.id}`, at: REGION } };
}

export const STEPS = [
  { id: 'district', room: 'explore', ask: district },
  { id: 'flows', room: 'exchanges', ask: flows },
  { id: 'leftover', room: 'exchanges', ask: leftover },
  { id: 'gap', room: 'capacity', ask: gap },
  { id: 'plant', room: 'capacity', ask: plant },
  { id: 'partners', room: 'partners', ask: partners },
];
