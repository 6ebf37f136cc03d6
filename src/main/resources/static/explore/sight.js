// Nothing picked: the model cases, and what is in sight as lists.

import { go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { nameOf, spoken, t } from '../app/texts.js';
import { html, nothing, repeat } from '../app/vendor.js';
import { goTo } from '../map/map.js';
import { pick } from '../map/pointer.js';
import { PLACES } from '../map/places.js';
import { legendSign } from '../map/legend.js';
import { invitation } from '../tour/card.js';
import { classPicker } from '../ui/class-picker.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { isWanted, reloadAll } from '../map/register.js';

const STEP = 60;

export function sightView(now) {
  return html`
    ${now.tour ? nothing : invitation()}
    <p class="lead">${t('explore.lead')}</p>
    <div class="go-to" role="group" aria-label=${t('explore.go_to')}>${PLACES.map(({ id, at }) => html`<button class="button" id="go-${id}" @click=${() => goTo(at)}>${t(`map.place.${id}`)}</button>`)}</div>
    <label class="field">${t('map.class')} ${classPicker(now.class, (key) => go({ class: key }))}</label>
    ${now.class && isFar() ? html`<p class="note">${t('explore.class.far')}</p>` : nothing}
    ${section('parks', now)} ${section('facilities', now)}`;
}

function section(layer, now) {
  const state = read(`map.${layer}`);
  const all = inSight(state?.features ?? [], layer, now);
  return html`<section><h2>${t(`explore.${layer}`)} ${state?.features ? html`<span class="soft">${t(state.more ? 'explore.count.more' : 'explore.count', { number: all.length })}</span>` : nothing}</h2>${list(layer, state, all)}</section>`;
}

function list(layer, state, all) {
  if (state?.trouble) {
    return html`${failure(state.trouble, reloadAll)}${all.length ? rows(layer, all) : nothing}`;
  }
  if (!state?.features) {
    return state?.loading ? skeleton() : nothing;
  }
  if (!all.length) {
    return state.loading ? skeleton() : empty(t(`explore.${layer}.none`));
  }
  return rows(layer, all);
}

function rows(layer, all) {
  const length = read(`explore.${layer}.length`) ?? STEP;
  return html`<ul class="rows">${repeat(all.slice(0, length), ({ id }) => id, (feature) => row(layer, feature))}</ul>
    ${all.length > length ? html`<button class="button small" @click=${() => put(`explore.${layer}.length`, length + STEP)}>${t('ui.more')}</button>` : nothing}`;
}

function row(layer, feature) {
  const { id, properties, geometry } = feature;
  const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : [];
  const lit = read('hover')?.layer === layer && read('hover').id === id;
  return html`<li><button class=${lit ? 'row lit' : 'row'} @click=${() => pick({ layer, id })}
      @pointerenter=${() => put('hover', { layer, id, lon, lat })} @pointerleave=${() => put('hover', null)}
      @focus=${() => put('hover', { layer, id, lon, lat })} @blur=${() => put('hover', null)}>
    ${legendSign(properties.illustrative ? 'illustrative' : layer)}
    <span class="row-text"><span class="row-title">${nameOf(properties)}</span>
    <span class="row-note">${[properties.operator, placeName(properties)].filter(Boolean).join(' · ')}</span></span>
  </button></li>`;
}

function placeName(properties) {
  return properties[`municipality_${spoken()}`] ?? properties.municipality;
}

/** Records whose point lies in the visible part of the map; areas count when any of them was loaded. */
function inSight(features, layer, now) {
  const extent = read('map.view')?.extent;
  const withClass = now.class && layer === 'facilities' && !isFar() ? sitesWithClass() : null;
  const byName = new Intl.Collator(spoken());
  return features.filter(({ id, geometry }) => isInside(geometry, extent) && (!withClass || withClass.has(id)))
    .sort((a, b) => byName.compare(nameOf(a.properties), nameOf(b.properties)));
}

function isInside(geometry, extent) {
  if (!extent || geometry?.type !== 'Point') {
    return true;
  }
  const [lon, lat] = geometry.coordinates;
  return lon >= extent[0] && lon <= extent[2] && lat >= extent[1] && lat <= extent[3];
}

/** Streams are asked for only from near enough; until then nobody can be left out for lacking one. */
function isFar() {
  return Boolean(read('far.offers') || read('far.needs'));
}

function sitesWithClass() {
  const streams = ['offers', 'needs'].flatMap((id) => read(`map.${id}`)?.features ?? []);
  return new Set(streams.filter(({ properties }) => isWanted(properties.material_class)).map(({ properties }) => properties.facility_id));
}
