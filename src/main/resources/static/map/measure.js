// Measures on the ground: a click sets the next point. The points stand in the address.

import { address, go, onAddress } from '../app/address.js';
import { read, watch } from '../app/store.js';
import { spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { ol } from '../app/vendor.js';
import { icon } from '../ui/icons.js';
import { area, length } from './geodesic.js';
import { faint, ink } from './ink.js';

const MOST = 100;
const EMPTY = 'on';
const source = new ol.source.Vector();

/** The button among the tools. */
export function measureButton(now) {
  const open = Boolean(now.measure);
  return html`<button class="tool on-surface" id="measure" aria-pressed=${open ? 'true' : 'false'} aria-label=${t('map.measure')} title=${t('map.measure')}
    @click=${() => go({ measure: open ? null : EMPTY })}>${icon('measure')}</button>`;
}

/** What was measured, in a card under the tools. */
export function measureCard(now) {
  if (!now.measure) {
    return nothing;
  }
  const places = placesOf(now);
  return html`<section class="card measure" aria-label=${t('map.measure')}>
    <div role="status">${places.length < 2 ? html`<p class="hint">${t('map.measure.begin')}</p>` : html`<dl class="facts">
      <div><dt>${t('map.measure.length')}</dt><dd id="measure-length">${metres(length(places))}</dd></div>
      ${places.length > 2 ? html`<div><dt>${t('map.measure.area')}</dt><dd id="measure-area">${squareMetres(area(places))}</dd></div>
      <div><dt>${t('map.measure.around')}</dt><dd>${metres(length([...places, places[0]]))}</dd></div>` : nothing}</dl>`}</div>
    <div class="actions">
      <button class="button small" id="measure-middle" @click=${addMiddle}>${t('map.measure.middle')}</button>
      ${places.length ? html`<button class="button small" @click=${() => keep(places.slice(0, -1))}>${t('map.measure.back')}</button>` : nothing}
      <button class="button small" @click=${closeMeasure}>${t('map.measure.end')}</button></div>
  </section>`;
}

/** Closes the tool; false when it was not open. */
export function closeMeasure() {
  const open = Boolean(address().measure);
  if (open) {
    go({ measure: null });
  }
  return open;
}

/** Takes a click as the next point; false while nothing is measured. */
export function measureAt({ lon, lat }) {
  const now = address();
  if (now.measure) {
    keep([...placesOf(now), [lon, lat]]);
  }
  return Boolean(now.measure);
}

function addMiddle() {
  measureAt(read('map.view'));
}

function placesOf({ measure }) {
  return (measure ?? '').split(',').map((pair) => pair.split('/').map(Number).reverse())
    .filter((place) => place.length === 2 && place.every(Number.isFinite) && Math.abs(place[0]) <= 180 && Math.abs(place[1]) <= 90);
}

function keep(places) {
  go({ measure: places.slice(0, MOST).map(([lon, lat]) => `${lat.toFixed(5)}/${lon.toFixed(5)}`).join(',') || EMPTY }, { replace: true });
}

function metres(value) {
  return value === null ? t('map.measure.none') : value < 1000 ? `${number(value, 1)} m` : `${number(value / 1000, 3)} km`;
}

function squareMetres(value) {
  return value === null ? t('map.measure.none') : value < 10000 ? `${number(value, 0)} m²` : value < 1e7 ? `${number(value / 1e4, 2)} ha` : `${number(value / 1e6, 2)} km²`;
}

function number(value, digits) {
  return value.toLocaleString(spoken(), { maximumFractionDigits: digits });
}

export function measureLayer() {
  const layer = new ol.layer.Vector({ source, style, zIndex: 45 });
  watch('theme', () => layer.changed());
  onAddress(draw);
  draw(address());
  return layer;
}

function draw(now) {
  const places = placesOf(now).map((place) => ol.proj.fromLonLat(place));
  source.clear(true);
  if (places.length > 1) {
    source.addFeature(new ol.Feature(places.length > 2 ? new ol.geom.Polygon([[...places, places[0]]]) : new ol.geom.LineString(places)));
    source.addFeature(new ol.Feature(new ol.geom.LineString(places)));
  }
  source.addFeatures(places.map((place) => new ol.Feature(new ol.geom.Point(place))));
}

function style(feature) {
  const { pick, surface } = ink();
  const line = new ol.style.Stroke({ color: pick, width: 2.5 });
  return feature.getGeometry().getType() === 'Polygon'
    ? new ol.style.Style({ fill: new ol.style.Fill({ color: faint(pick, 0.08) }), stroke: new ol.style.Stroke({ color: faint(pick, 0.6), width: 1, lineDash: [4, 4] }) })
    : new ol.style.Style({ stroke: line, image: new ol.style.Circle({ radius: 4.5, stroke: line, fill: new ol.style.Fill({ color: surface }) }) });
}
