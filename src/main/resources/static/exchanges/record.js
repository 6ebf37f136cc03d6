// One exchange: where it stands and may go, its terms, who competes for it, what it brings, how it came here.

import { go } from '../app/address.js';
import { read } from '../app/store.js';
import { nameIn, says, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classOf, classTitle } from '../map/classes.js';
import { icon } from '../ui/icons.js';
import { codeText, distanceText, orUnknown, plain, rangeText, unitOf } from '../ui/numbers.js';
import { failure, skeleton } from '../ui/states.js';
import { tags } from '../ui/tags.js';
import { editView } from './edit.js';
import { impactsView } from './impacts.js';
import { reloadOne } from './load.js';
import { movesView } from './moves.js';
import { STATES, stateTitle, titleOf } from './states.js';

export function recordView(now) {
  const { record, trouble, refused } = read('exchange') ?? {};
  if (trouble) {
    return failure(trouble, reloadOne);
  }
  if (!record) {
    return skeleton(6);
  }
  const p = record.properties;
  return html`<div class="tags">${tags(p)}</div>
    ${way(p)}
    ${refused ? failure(refused, refused.status === 412 ? reloadOne : undefined) : nothing}
    ${conflicts(record)}
    ${now.edit === '1' ? editView(record) : html`${movesView(record)}${terms(p)}`}
    ${impactsView(record, now)}
    ${history(record)}
    ${source(record)}`;
}

/** The way from idea to completed with the present state on it; failure stands aside. */
function way({ state, state_on: on }) {
  const at = STATES.indexOf(state);
  return html`<ol class="way">${STATES.filter((name) => name !== 'failed' || state === 'failed').map((name, place) => html`<li
      class=${name === state ? 'here' : state !== 'failed' && place < at ? 'past' : nothing} aria-current=${name === state ? 'step' : nothing}>
      <i class="state-line ${name}" aria-hidden="true"></i><span>${stateTitle(name)}</span></li>`)}</ol>
    ${on ? html`<p class="soft">${t('exchanges.since', { date: on })}</p>` : nothing}`;
}

function conflicts(record) {
  const p = record.properties;
  const over = p[`over_booked_${p.amount_unit}`];
  const lacking = p[`notice_lacking_${p.amount_unit}`];
  const unit = unitOf(p.amount_unit);
  return html`
    ${p.notice ? html`<p class="note red" role="status">${icon('warning', 16)} ${t(`exchanges.notice.${p.notice_side}`, { amount: plain(lacking), unit })}</p>` : nothing}
    ${over > 0 ? html`<p class="note amber">${t(`exchanges.over.${p.over_booked_side}`, { amount: plain(over), unit })}</p>` : nothing}
    ${p.over_booked_unknown && !['failed', 'no_stream'].includes(p.over_booked_unknown) ? html`<p class="hint">${t('exchanges.over.unknown')} ${t(`exchanges.over.unknown.${p.over_booked_unknown}`)}</p>` : nothing}
    ${['offer', 'need'].filter((side) => p[`${side}_gone`]).map((side) => html`<p class="note amber">${t(`exchanges.gone.${side}`)}</p>`)}
    ${record.competitors?.length ? html`<details class="competitors"><summary>${t('exchanges.competitors', { count: record.competitors.length })}</summary>
      <ul class="rows">${record.competitors.map(rival)}</ul></details>` : nothing}`;
}

function rival({ id, properties: p }) {
  return html`<li><button class="row" @click=${() => go({ exchange: id, edit: null })}><span class="row-text"><span class="row-title">${titleOf(p)}</span>
    <span class="row-note"><span>${stateTitle(p.state)}</span><span>${amountText(p) ?? t('ui.unknown.amount')}</span></span></span></button></li>`;
}

const amountText = (p) => rangeText({ low: p.amount_low, base: p.amount, high: p.amount_high, unit: p.amount_unit });

function terms(p) {
  return html`<section><h2>${t('exchanges.terms')}</h2><dl class="facts">
    ${fact('exchanges.offerer', party(p, 'offer'))}
    ${fact('exchanges.receiver', party(p, 'need'))}
    ${fact('exchanges.material', [p.material_class && classTitle(p.material_class), p.code && codeText(p.code)].filter(Boolean).join(' · '))}
    ${fact('exchanges.amount', amountText(p))}
    ${fact('exchanges.price', priceText(p))}
    ${fact('exchanges.distance', distance(p))}
    ${fact('exchanges.period', periodText(p))}
    ${p.park_name ? fact('exchanges.park', p.park_name) : nothing}
    ${p.match_grade ? fact('exchanges.match', says(`partners.grade.${p.match_grade}`) ? t(`partners.grade.${p.match_grade}`) : t('exchanges.match.rejected')) : nothing}
    ${p.override_reason ? fact('exchanges.override', p.override_reason) : nothing}
    ${p.barrier ? fact('exchanges.barrier', t(`exchanges.barrier.${p.barrier}`)) : nothing}
    ${p.barrier_words ? fact('exchanges.barrier.words', p.barrier_words) : nothing}
    ${p.note ? fact('exchanges.note', p.note) : nothing}</dl></section>`;
}

function fact(key, value) {
  return html`<div><dt>${t(key)}</dt><dd>${orUnknown(value)}</dd></div>`;
}

function party(p, side) {
  const name = nameIn(p, `${side}_party`);
  const id = p[`${side}_facility_id`];
  return id ? html`<button class="link" @click=${() => go({ room: 'explore', pick: `facilities.${id}` })}>${name}</button>` : name;
}

function priceText({ price, price_currency: currency, price_year: year, payer, amount_unit: unit }) {
  const paid = payer ? t(`exchanges.payer.${payer}`) : null;
  if (price === null || price === undefined) {
    return paid;
  }
  const text = t('exchanges.price.text', { price, currency, year: String(year), unit: t(`exchanges.per.${unit}`) });
  return paid ? html`${text}<br>${paid}` : text;
}

function distance(p) {
  const road = distanceText(p.road_distance_m);
  const way = classOf(p.material_class).reach_basis === 'pipe' ? 'pipe' : p.road_distance_source;
  return road ? html`${t(`exchanges.distance.${way}`, { distance: road })}` : distanceText(p.straight_distance_m);
}

function periodText({ planned_start: start, planned_end: end }) {
  return start || end ? t('exchanges.period.text', { start: start ?? '…', end: end ?? '…' }) : null;
}

function history({ transitions }) {
  return html`<section><h2>${t('exchanges.history')}</h2><ol class="story">${transitions.toReversed().map((step) => html`<li>
    <span>${step.on ?? '–'}</span> <span>${step.from ? t('exchanges.moved', { from: stateTitle(step.from), to: stateTitle(step.to) }) : t('exchanges.began', { to: stateTitle(step.to) })}</span>
    ${step.barrier ? html`<span class="tag">${t(`exchanges.barrier.${step.barrier}`)}</span>` : nothing}
    ${step.barrier_words || step.note ? html`<div class="soft">${step.barrier_words ?? step.note}</div>` : nothing}</li>`)}</ol></section>`;
}

function source({ id, properties: p }) {
  const web = /^https?:\/\//.test(p.source_url ?? '') && URL.canParse(p.source_url);
  return html`<section class="source"><h2>${t('explore.source')}</h2>
    ${web ? html`<p><a href=${p.source_url} target="_blank" rel="noreferrer noopener">${new URL(p.source_url).host}</a></p>` : nothing}
    ${p.source_note ? html`<p class="soft">${p.source_note}</p>` : nothing}
    <p><a href="ogc/collections/exchanges/items/${id}">${t('explore.record')}</a></p></section>`;
}
