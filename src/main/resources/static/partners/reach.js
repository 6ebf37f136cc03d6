// How far was looked: a full circle for a radius that was set, the catchment that transport draws for a limit by
// road, time or cost, a dashed circle for the reach of a material, which is a road distance and only about a circle.

import { address } from '../app/address.js';
import { getJson, newest, withQuery } from '../app/api.js';
import { put, read, watch } from '../app/store.js';
import { inTongue, t } from '../app/texts.js';
import { html, nothing, ol } from '../app/vendor.js';
import { classOf, classTitle } from '../map/classes.js';
import { faint, ink } from '../map/ink.js';
import { addLayer, removeLayer } from '../map/map.js';
import { groundCircle } from '../map/site-styles.js';
import { distanceText, plain } from '../ui/numbers.js';

const source = new ol.source.Vector();
let layer = null;

/** Draws the reach of the answer: one circle when there is one, else that of the partner pointed at. */
export function drawReach() {
  const state = read('partners');
  source.clear(true);
  const circle = circleOf(state);
  if (state?.catchment) {
    show(catchmentFeatures(state.catchment));
  } else if (circle) {
    const { origin, metres, full } = circle;
    const feature = new ol.Feature(groundCircle(ol.proj.fromLonLat([origin.longitude, origin.latitude]), metres));
    feature.set('full', full);
    show([feature]);
  }
}

function show(features) {
  source.addFeatures(features);
  layer ??= new ol.layer.Vector({ source, style, zIndex: 5 });
  removeLayer(layer);
  addLayer(layer);
}

function catchmentFeatures(page) {
  const features = new ol.format.GeoJSON().readFeatures(page, { featureProjection: 'EPSG:3857' });
  features.forEach((feature) => feature.set('full', !feature.get('estimated')));
  return features;
}

const ask = newest((signal, path) => getJson(path, { signal }));

/** Asks for the catchment of a limit by road, time or cost and draws it; without an answer the circle stays. */
export async function followCatchment() {
  const { question, origin, reach } = read('partners');
  const [limits] = reach ?? [];
  const asked = catchmentOf(limits);
  if (!asked) {
    return;
  }
  const path = withQuery('api/transport/catchments', {
    at: `${origin.longitude},${origin.latitude}`, country: address().country ?? read('record')?.feature?.properties.country,
    ...asked,
  });
  const page = await ask(path).catch(() => null);
  const now = read('partners');
  if (page && now?.question.key === question.key) {
    put('partners', { ...now, catchment: page });
    drawReach();
  }
}

/** The limit as transport asks for it; a cost is in the money of the lorry. Null where there is none to draw. */
function catchmentOf(limits) {
  if (limits?.limit_road_m) {
    return { km: limits.limit_road_m / 1000 };
  }
  if (limits?.limit_minutes) {
    return { minutes: limits.limit_minutes };
  }
  return limits?.limit_cost_per_t_of_carrier
    ? { cost_per_t: limits.limit_cost_per_t_of_carrier.toFixed(4), carrier: limits.carrier, bulk_density_t_per_m3: limits.bulk_density_t_per_m3 }
    : null;
}

export function eraseReach() {
  source.clear(true);
  if (layer) {
    removeLayer(layer);
  }
}

watch('hover', (hover) => (hover?.partner || hover === null ? drawReach() : undefined));
watch('theme', () => layer?.changed());

function circleOf(state) {
  const { origin, reach, distance, features } = state ?? {};
  if (!reach?.length) {
    return null;
  }
  if (reach[0].limit_road_m) {
    return { origin, metres: reach[0].limit_road_m / distance.circuity, full: false };
  }
  if (reach[0].radius_straight_m) {
    return { origin, metres: reach[0].radius_straight_m, full: true };
  }
  const pointed = features.find(({ key }) => key === read('hover')?.partner);
  const own = pointed ? reach.find(({ stream_id: id }) => id === pointed.properties.stream_id) : onlyOne(reach);
  return own?.reach_road_m ? { origin, metres: own.reach_road_m / distance.circuity, full: false } : null;
}

function onlyOne(reach) {
  return new Set(reach.map(({ reach_road_m: metres }) => metres)).size === 1 ? reach[0] : null;
}

function style(feature) {
  const { line } = ink();
  return new ol.style.Style({
    stroke: new ol.style.Stroke({ color: faint(line, 0.8), width: 1.5, lineDash: feature.get('full') ? undefined : [8, 6] }),
    fill: new ol.style.Fill({ color: faint(line, 0.04) }),
  });
}

/** The reach of each material that was looked for, in words. */
export function reachText({ reach, distance }) {
  const byClass = new Map((reach ?? []).filter(({ reach_road_m: metres }) => metres).map((each) => [each.material_class, each]));
  const unknown = (reach ?? []).filter(({ note }) => note);
  return html`${byClass.size ? html`<details class="reach"><summary>${t('partners.reach', { count: byClass.size })}</summary>
      <ul class="reasons">${[...byClass].map(([key, each]) => html`<li>${reachLine(key, each, distance)}</li>`)}</ul></details>` : nothing}
    ${unknown.map(({ note }) => html`<p class="note">${note}</p>`)}`;
}

function reachLine(key, { reach_road_m: metres, reach_basis: basis, reach_provenance: provenance }, { circuity }) {
  return t(`partners.reach.${basis === 'pipe' ? 'pipe' : 'road'}`, {
    material: inTongue(classOf(key), 'title') ?? classTitle(key), reach: distanceText(metres), straight: distanceText(metres / circuity),
    circuity: plain(circuity), sure: t(`ui.provenance.${provenance}`),
  });
}
