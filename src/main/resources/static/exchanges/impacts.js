// What an exchange brings, by the metrics of the National Industrial Symbiosis Programme.

import { go } from '../app/address.js';
import { read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { orUnknown, plain, unitOf } from '../ui/numbers.js';
import { provenanceTag } from '../ui/tags.js';
import { choice, field, membersOf } from './fields.js';
import { change } from './load.js';

const METRICS = ['landfill_diversion', 'co2e', 'virgin_material', 'hazardous_waste', 'water', 'cost_savings', 'additional_sales', 'jobs', 'private_investment'];
const MONEY = ['cost_savings', 'additional_sales', 'private_investment'];
const PROVENANCES = ['declared', 'published', 'estimated', 'assumed'];

export function impactsView(record, now) {
  return html`<section><h2>${t('exchanges.impacts')}</h2>
    ${record.impacts.length ? html`<ul class="impacts">${record.impacts.map((impact, place) => impactRow(record, impact, place))}</ul>` : html`<p class="hint">${t('exchanges.impacts.none')}</p>`}
    ${now.edit === 'impact' ? nothing : html`<button class="button small" id="impact-new" @click=${() => go({ edit: 'impact' })}>${t('exchanges.impact.new')}</button>`}
    ${now.edit === 'impact' ? impactForm(record) : nothing}</section>`;
}

function impactRow(record, impact, place) {
  const unit = MONEY.includes(impact.metric) ? t('exchanges.money', { currency: impact.currency, year: String(impact.price_year) })
    : impact.metric === 'jobs' ? t('exchanges.unit.jobs') : unitOf(impact.metric === 'water' ? 'm3' : 't');
  const amount = impact.annual_value === null ? null : t('ui.amount', { amount: plain(impact.annual_value), unit });
  return html`<li><div class="pair"><strong>${t(`exchanges.metric.${impact.metric}`)}</strong> <span class="amount">${orUnknown(amount)}</span></div>
    <div class="row-note"><span>${impact.start_year ? t('exchanges.impact.from', { year: String(impact.start_year) }) : t('exchanges.impact.from.unknown')}</span>
      <span>${impact.persistence_years ? t('exchanges.impact.lasts', { count: impact.persistence_years }) : t('exchanges.impact.lasts.unknown')}</span>
      <span>${impact.attribution === null ? t('exchanges.impact.share.unknown') : t('exchanges.impact.share', { percent: plain(impact.attribution * 100) })}</span></div>
    ${impact.baseline ? html`<div class="soft">${t('exchanges.impact.instead', { baseline: impact.baseline })}</div>` : nothing}
    <div class="tags">${provenanceTag(impact.provenance)}${impact.source ? html`<span class="soft">${impact.source}</span>` : nothing}
      <button class="link" @click=${() => change(record, { impacts: record.impacts.toSpliced(place, 1) })}>${t('exchanges.impact.remove')}</button></div></li>`;
}

function impactForm(record) {
  return html`<form class="terms" id="impact-form" @submit=${(event) => add(event, record)}>
    ${choice('metric', 'exchanges.metric', METRICS, null, (key) => t(`exchanges.metric.${key}`), { required: true })}
    ${field('annual_value', 'exchanges.impact.value', 'any', null, { hint: t('exchanges.impact.value.hint') })}
    <div class="pairs">${field('currency', 'exchanges.currency', 'currency', null)}${field('price_year', 'exchanges.price.year', 'year', null)}</div>
    <div class="pairs">${field('start_year', 'exchanges.impact.start', 'year', null)}${field('persistence_years', 'exchanges.impact.persistence', 'number', null)}</div>
    ${field('attribution', 'exchanges.impact.attribution', 'share', null)}
    ${field('baseline', 'exchanges.impact.baseline', 'area', null)}
    ${field('source', 'exchanges.impact.source', 'text', null)}
    ${choice('provenance', 'exchanges.provenance', PROVENANCES, 'declared', (key) => t(`ui.provenance.${key}`), { required: true })}
    <div class="actions"><button class="button main" type="submit" ?disabled=${read('exchange').busy}>${t('exchanges.save')}</button>
      <button class="button" type="button" @click=${() => go({ edit: null })}>${t('exchanges.cancel')}</button></div></form>`;
}

async function add(event, record) {
  event.preventDefault();
  const written = membersOf(event.target);
  const share = written.attribution;
  const impact = { ...written, attribution: share === null ? null : share / 100 };
  if (await change(record, { impacts: [...record.impacts, impact] })) {
    go({ edit: null });
  }
}
