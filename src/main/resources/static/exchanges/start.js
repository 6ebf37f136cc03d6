// A new exchange: from an offer and a need that the partner search found, or between parties in words.

import { getJson } from '../app/api.js';
import { go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classTitle, listClasses } from '../map/classes.js';
import { rangeText, unitOf } from '../ui/numbers.js';
import { failure, skeleton } from '../ui/states.js';
import { choice, field, membersOf } from './fields.js';
import { create } from './load.js';
import { termFields, withPark } from './terms.js';

const UNITS = ['t_per_year', 'm3_per_year', 'MWh_per_year'];

/** The button that begins an exchange from a pair of streams. */
export function startButton(offer, need) {
  return html`<button class="button small start-exchange" @click=${() => go({ room: 'exchanges', start: `${offer}.${need}` })}>${t('exchanges.start')}</button>`;
}

function pairOf({ start }) {
  const parts = /^(\d+)\.(\d+)$/.exec(start ?? '');
  return parts && { offer: Number(parts[1]), need: Number(parts[2]) };
}

/** Loads the two streams of the address. */
export async function followStart(now) {
  const pair = pairOf(now);
  if (!now.start) {
    put('exchanges.start', null);
    return;
  }
  if (read('exchanges.start')?.start === now.start) {
    return;
  }
  put('exchanges.start', { start: now.start, ready: !pair });
  if (pair) {
    try {
      const [offer, need] = await Promise.all(Object.entries(pair).map(([side, id]) => getJson(`ogc/collections/${side}s/items/${id}`)));
      put('exchanges.start', { start: now.start, offer, need, ready: true });
    } catch (trouble) {
      put('exchanges.start', { start: now.start, trouble });
    }
  }
}

export function startView(now) {
  const state = read('exchanges.start');
  if (state?.trouble) {
    return failure(state.trouble, () => { put('exchanges.start', null); followStart(now); });
  }
  if (!state?.ready) {
    return skeleton(6);
  }
  const { offer, need, refused, busy } = state;
  const given = offer ? fromStreams(offer.properties, need.properties) : { amount_unit: state.unit ?? UNITS[0] };
  return html`<form class="terms" id="start-form" @submit=${submit}>
    ${offer ? html`${side('offer', offer.properties)}${side('need', need.properties)}` : parties(given)}
    ${refused ? failure(refused) : nothing}
    ${refused?.code === 'incompatible' ? field('override_reason', 'exchanges.override', 'area', null, { hint: t('exchanges.override.hint') }) : nothing}
    ${termFields(given)}
    <div class="actions"><button class="button main" type="submit" id="start-send" ?disabled=${busy}>${t('exchanges.start')}</button>
      <button class="button" type="button" @click=${() => go({ start: null })}>${t('exchanges.cancel')}</button></div></form>`;
}

function side(name, p) {
  const amount = rangeText({ low: p.amount_low, base: p.amount, high: p.amount_high, unit: p.amount_unit });
  return html`<div class="party"><span class="term">${t(name === 'offer' ? 'exchanges.offerer' : 'exchanges.receiver')}</span>
    <strong>${p.facility_name}</strong><div class="row-note"><span>${classTitle(p.material_class)}</span><span>${amount ?? t('ui.unknown.amount')}</span></div></div>`;
}

/** What the two could share at most is the first proposal. */
function fromStreams(offer, need) {
  const known = [offer.amount, need.amount].filter((amount) => typeof amount === 'number');
  return { amount_unit: offer.amount_unit, amount: known.length ? Math.min(...known) : null };
}

function parties({ amount_unit: unit }) {
  return html`<p class="hint">${t('exchanges.start.words')}</p>
    ${field('offer_party', 'exchanges.offerer', 'text', null, { required: true })}
    ${field('need_party', 'exchanges.receiver', 'text', null, { required: true })}
    ${choice('material_class', 'exchanges.material', listClasses().map(({ key }) => key), null, classTitle)}
    <label class="field">${t('exchanges.unit')} <select name="amount_unit" @change=${(event) => put('exchanges.start', { ...read('exchanges.start'), unit: event.target.value })}>
      ${UNITS.map((key) => html`<option value=${key} ?selected=${key === unit}>${unitOf(key)}</option>`)}</select></label>`;
}

async function submit(event) {
  event.preventDefault();
  const state = read('exchanges.start');
  const members = withPark(membersOf(event.target));
  const body = state.offer ? { ...members, offer_stream_id: state.offer.id, need_stream_id: state.need.id } : members;
  put('exchanges.start', { ...state, busy: true });
  try {
    await create(body);
  } catch (refused) {
    put('exchanges.start', { ...state, busy: false, refused });
  }
}
