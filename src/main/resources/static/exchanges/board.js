// The board: exchanges by state, filtered by park and material; a card opens its record.

import { getJson } from '../app/api.js';
import { go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { nameOf, t } from '../app/texts.js';
import { html, nothing, repeat } from '../app/vendor.js';
import { classOf, classTitle } from '../map/classes.js';
import { classPicker } from '../ui/class-picker.js';
import { glyphSign } from '../ui/glyph-picture.js';
import { rangeText } from '../ui/numbers.js';
import { tags } from '../ui/tags.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { followOne, followList, moreExchanges, reloadList } from './load.js';
import { recordView } from './record.js';
import { followStart, startView } from './start.js';
import { betweenOf, STATES, stateTitle, titleOf, warnings } from './states.js';

const MOST_PARKS = 1000;

export const board = {
  id: 'board',
  title: () => t('exchanges.board'),
  heading: ({ exchange, start }) => {
    const record = exchange && read('exchange')?.record;
    return record ? titleOf(record.properties) : start ? t('exchanges.start') : null;
  },
  context: ({ exchange, start }) => (exchange || start ? [{ label: t('exchanges.title'), step: () => go({ exchange: null, start: null, edit: null }) }] : []),
  follow: (now) => Promise.all([followList(now), followOne(now), followStart(now), followParks()]),
  view: (now) => (now.exchange ? recordView(now) : now.start ? startView(now) : html`${filters(now)}${list(now)}`),
};

export async function followParks() {
  if (!read('exchanges.parks')) {
    put('exchanges.parks', []);
    try {
      const { features } = await getJson(`ogc/collections/parks/items?limit=${MOST_PARKS}&count=false`);
      put('exchanges.parks', features.toSorted((a, b) => nameOf(a.properties).localeCompare(nameOf(b.properties))));
    } catch {
      // The board works without the choice of a park; it is asked for again when the room opens.
      put('exchanges.parks', null);
    }
  }
}

export function parkPicker(chosen, choose, none) {
  return html`<select @change=${(event) => choose(event.target.value || null)}>
    <option value="" ?selected=${!chosen}>${none}</option>
    ${(read('exchanges.parks') ?? []).map(({ id, properties }) => html`<option value=${id} ?selected=${String(id) === String(chosen)}>${nameOf(properties)}</option>`)}
  </select>`;
}

export function filters(now) {
  return html`<form class="choices" @submit=${(event) => event.preventDefault()}>
    <div class="pairs"><label class="field">${t('exchanges.park')} ${parkPicker(now.xpark, (id) => go({ xpark: id }), t('exchanges.park.all'))}</label>
      <label class="field">${t('map.class')} ${classPicker(now.class, (key) => go({ class: key }))}</label></div>
    <div class="actions"><button type="button" class="button main" id="exchange-new" @click=${() => go({ start: 'new' })}>${t('exchanges.new')}</button></div>
  </form>`;
}

function list(now) {
  const state = read('exchanges');
  if (state?.trouble) {
    return failure(state.trouble, reloadList);
  }
  if (!state?.features) {
    return skeleton(6);
  }
  const { features, states, next, loading } = state;
  if (!features.length) {
    return empty(t(now.xpark || now.class || now.xq ? 'exchanges.none.filter' : 'exchanges.none'),
      html`<button class="button small" @click=${() => go({ room: 'partners' })}>${t('exchanges.find')}</button>`);
  }
  return html`${STATES.map((name) => group(name, states[name], features.filter(({ properties }) => properties.state === name)))}
    ${next ? html`<button class="button" ?disabled=${loading} @click=${moreExchanges}>${t('ui.more')}</button>` : nothing}`;
}

function group(state, count, features) {
  return html`<details class="board-group" id="state-${state}" ?open=${count > 0}>
    <summary><i class="state-line ${state}" aria-hidden="true"></i> <h2>${stateTitle(state)}</h2> <span class="soft">${count}</span></summary>
    ${count ? html`<ul class="rows">${repeat(features, ({ id }) => id, card)}</ul>` : html`<p class="hint">${t('exchanges.state.none')}</p>`}
  </details>`;
}

function card({ id, properties: p }) {
  const here = { layer: 'exchanges', id };
  const lit = read('hover')?.layer === 'exchanges' && read('hover').id === id;
  const amount = rangeText({ low: p.amount_low, base: p.amount, high: p.amount_high, unit: p.amount_unit });
  return html`<li><button class=${lit ? 'row lit' : 'row'} @click=${() => go({ exchange: id })}
      @pointerenter=${() => put('hover', here)} @pointerleave=${() => put('hover', null)} @focus=${() => put('hover', here)} @blur=${() => put('hover', null)}>
    ${p.material_class ? glyphSign(classOf(p.material_class), 'offer', 24) : nothing}
    <span class="row-text"><span class="row-title">${titleOf(p)}</span>
      ${p.name ? html`<span class="row-note"><span>${betweenOf(p)}</span></span>` : nothing}
      <span class="row-note"><span>${amount ?? t('ui.unknown.amount')}</span>${p.material_class ? html`<span>${classTitle(p.material_class)}</span>` : nothing}${p.state_on ? html`<span>${t('exchanges.since', { date: p.state_on })}</span>` : nothing}</span>
      <span class="tags">${warnings(p)}${tags(p.illustrative ? { illustrative: true } : {})}</span></span>
  </button></li>`;
}
