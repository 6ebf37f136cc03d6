// How far was looked: a full circle for a radius that was set, a dashed one for the reach of a material,
// which is a road distance and therefore only about a circle.

import { read, watch } from '../app/store.js';
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
  const circle = circleOf(read('partners'));
  source.clear(true);
  if (circle) {
    const { origin, metres, full } = circle;
    const feature = new ol.Feature(groundCircle(ol.proj.fromLonLat([origin.longitude, origin.latitude]), metres));
    feature.set('full', full);
    source.addFeature(feature);
    layer ??= new ol.layer.Vector({ source, style, zIndex: 5 });
    removeLayer(layer);
    addLayer(layer);
  }
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
