// A street map under everything, for who switches it on: it comes from another host, which then learns what is looked
// at. Nothing is asked of that host before. The wish is of this browser and never in an address that is shared.

import { prefer, preference, put, read, watch } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing, ol } from '../app/vendor.js';

const told = (name) => document.querySelector(`meta[name=${name}]`)?.content ?? '';
const COPYRIGHT = 'www.openstreetmap.org/copyright';
/** Land, lakes and borders lie below. */
const SHAPES = 3;
let layer = null;

put('map.streets', isOffered() && preference('streets') === 'on');

function isOffered() {
  return Boolean(told('street-map'));
}

function hostOf(template) {
  return new URL(template, document.baseURI).host;
}

/** Its tiles lie over land and borders and below all else. */
export function followStreets(map) {
  const show = (on) => {
    if (on && !layer) {
      layer = new ol.layer.Tile({ className: 'streets', source: new ol.source.OSM({ url: told('street-map'), attributions: told('street-map-credit') }) });
    }
    if (on) {
      map.getLayers().insertAt(SHAPES, layer);
    } else if (layer) {
      map.removeLayer(layer);
    }
  };
  watch('map.streets', show);
  show(read('map.streets'));
}

function wish(on) {
  prefer('streets', on ? 'on' : 'off');
  put('map.streets', on);
}

/** The choice in the layer control; nothing where this server offers none. */
export function streetsChoice() {
  return isOffered() ? html`<label class="check"><input type="checkbox" id="streets" .checked=${read('map.streets')} @change=${({ target }) => wish(target.checked)}> ${t('map.streets')}</label>
    <p class="hint">${t('map.streets.hint', { host: hostOf(told('street-map')) })}</p>` : nothing;
}

/** Who made it, while it is seen. */
export function streetsCredit() {
  const credit = told('street-map-credit');
  return read('map.streets') ? html`${credit.includes('OpenStreetMap') ? html`<a href=${`https://${COPYRIGHT}`} rel="noopener">${credit}</a>` : credit} · ` : nothing;
}
