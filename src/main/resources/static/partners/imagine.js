// An offer or need that is not in the register: what it is, and a click on the map for where it would be.

import { address, go } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, ol } from '../app/vendor.js';
import { ink } from '../map/ink.js';
import { addLayer, removeLayer } from '../map/map.js';
import { classPicker } from '../ui/class-picker.js';
import { spotOf } from './question.js';

const source = new ol.source.Vector();
let layer = null;

export function imagineView(now) {
  const spot = spotOf(now);
  return html`<form class="choices imagine" @submit=${(event) => event.preventDefault()}>
    <fieldset class="segments"><legend class="unseen">${t('partners.imagine.direction')}</legend>
      ${['offer', 'need'].map((side) => html`<label><input type="radio" name="imagine" value=${side} .checked=${now.imagine === side} @change=${() => go({ imagine: side })}><span>${t(`partners.imagine.${side}`)}</span></label>`)}
    </fieldset>
    <div class="pairs"><label class="field">${t('map.class')} ${classPicker(now.class, (key) => go({ class: key }))}</label>
      <label class="field">${t('partners.imagine.amount')} <input type="number" min="0" step="any" .value=${now.amount ?? ''} @change=${({ target }) => go({ amount: target.value })}></label></div>
    <div class="pairs">${degrees('lat', t('partners.imagine.lat'), 90, spot)}${degrees('lon', t('partners.imagine.lon'), 180, spot)}
      <label class="field">${t('partners.imagine.country')} <input type="text" maxlength="2" size="2" autocapitalize="characters" .value=${now.country ?? ''} @change=${({ target }) => go({ country: target.value.trim().toUpperCase() })}></label></div>
    <p class="hint" role="status">${t(spot.placed ? (now.class ? 'partners.imagine.again' : 'partners.imagine.class') : 'partners.imagine.click')}
      <button class="link" type="button" @click=${() => go({ imagine: null, spot: null, amount: null, country: null })}>${t('partners.imagine.end')}</button></p>
  </form>`;
}

function degrees(part, label, most, { lat, lon }) {
  const value = part === 'lat' ? lat : lon;
  const take = ({ target }) => {
    if (!target.validity.valid || target.value === '') {
      target.reportValidity();
      return;
    }
    const [otherLat, otherLon] = [lat ?? read('map.view').lat, lon ?? read('map.view').lon];
    place(part === 'lat' ? { lat: Number(target.value), lon: otherLon } : { lat: otherLat, lon: Number(target.value) });
  };
  return html`<label class="field">${label} <input type="number" id=${`imagine-${part}`} min=${-most} max=${most} step="any" .value=${value ?? ''} @change=${take}></label>`;
}

export function imagineButton() {
  return html`<button class="button small" id="imagine" @click=${() => go({ imagine: 'offer', pick: null, stream: null })}>${t('partners.imagine')}</button>`;
}

/** While a stream is imagined a click on the map says where. */
export function followImagine(now) {
  const spot = spotOf(now);
  if (Boolean(read('map.aim')) !== Boolean(spot)) {
    put('map.aim', spot ? place : null);
  }
  draw(spot);
}

export function endImagine() {
  put('map.aim', null);
  draw(null);
}

function place({ lon, lat }) {
  const country = address().country ?? nearestCountry(lon, lat);
  go({ spot: `${lat.toFixed(5)},${lon.toFixed(5)}`, country: country ?? null });
}

/** Prices hold by country; that of the nearest facility in sight is a guess that can be changed. */
function nearestCountry(lon, lat) {
  const far = ({ geometry }) => (geometry ? Math.hypot((geometry.coordinates[0] - lon) * Math.cos(lat * Math.PI / 180), geometry.coordinates[1] - lat) : Infinity);
  const [nearest] = [...(read('map.facilities')?.features ?? [])].filter(({ properties }) => properties.country).sort((a, b) => far(a) - far(b));
  return nearest?.properties.country;
}

function draw(spot) {
  source.clear(true);
  if (layer) {
    removeLayer(layer);
  }
  if (spot?.placed) {
    source.addFeature(new ol.Feature(new ol.geom.Point(ol.proj.fromLonLat([spot.lon, spot.lat]))));
    layer ??= new ol.layer.Vector({ source, style, zIndex: 40 });
    addLayer(layer);
  }
}

function style() {
  const { line, surface } = ink();
  return new ol.style.Style({ image: new ol.style.RegularShape({ points: 4, radius: 9, angle: 0, stroke: new ol.style.Stroke({ color: line, width: 2, lineDash: [3, 2] }), fill: new ol.style.Fill({ color: surface }) }) });
}

watch('theme', () => layer?.changed());
