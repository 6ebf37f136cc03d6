// What a back-test found: sentences first, then plan beside reality, chance and rules of thumb.

import { spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { distanceText, orUnknown, plain, UNKNOWN, unitOf } from '../ui/numbers.js';
import { distanceChart, rankChart } from './backtest-charts.js';
import { runTitle } from '../ui/run-title.js';

/** What the map shows of a result: planned sites, candidates, and the real plants as crosses. */
export function planOf({ candidates, comparison, real_plants: plants }) {
  const feature = (role, { longitude, latitude }, properties) => ({ geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties: { role, ...properties } });
  const sites = comparison.find(({ which }) => which === 'plan').sites;
  return [
    ...candidates.map((each) => feature('candidate', each, { key: each.key })),
    ...plants.map((each) => feature('unserved', each, { stream_id: each.facility_id })),
    ...sites.map((each) => feature('site', each, { key: each.key, load: each.load_per_year, existing: false })),
  ];
}

export function backTestResult({ id, request, stale, result }) {
  return html`<section id="backtest-result"><h2>${runTitle({ request })}</h2>
      ${stale ? html`<p class="hint">${t('exchanges.flows.stale')}</p>` : nothing}
      <ul id="backtest-findings">${result.findings.map((finding) => html`<li class=${`speaks ${finding.speaks}`}><strong>${t(`sites.backtest.${finding.speaks}`)}</strong>
        ${spoken() === 'ko' ? finding.sentence_ko : finding.sentence_en}</li>`)}</ul>
      <p class="hint">${t('sites.backtest.note')}</p>
      <p><a id="backtest-page" href="api/back-tests/${id}?f=html&lang=${spoken()}" target="_blank" rel="noopener">${t('sites.backtest.page')}</a></p></section>
    <section><h2>${t('sites.backtest.reality')}</h2>${result.real_plants.map((plant) => real(plant, result))}</section>
    <section><h2>${t('sites.backtest.sets')}</h2>${distanceChart(id, result)}${sets(result)}</section>
    <section><h2>${t('sites.backtest.ranks')}</h2>${rankChart(id, result)}</section>`;
}

function real(plant, { amount_unit: unit }) {
  const amount = (value) => (value === null ? null : `${plain(value)} ${unitOf(unit)}`);
  const row = (key, value) => html`<tr><th scope="row">${t(`sites.backtest.${key}`)}</th><td>${orUnknown(value)}</td></tr>`;
  return html`<h3>${plant.name}</h3><table class="counts"><tbody>
    ${row('took', amount(plant.took_per_year))}
    ${row('home', plant.home)}
    ${row('rank', plant.home_rank === null ? null : t('sites.backtest.rank.of', { rank: plant.home_rank, count: plant.home_ranked_of }))}
    ${row('nearest', distanceText(plant.nearest_planned_straight_distance_m))}
    ${row('partner', plant.planned)}
    ${row('load', amount(plant.planned_load_per_year))}
    ${row('ratio', plant.load_ratio === null ? null : plain(plant.load_ratio))}</tbody></table>`;
}

/** A number, or the middle of many with its spread. */
function spread(value, say) {
  if (value === null) {
    return UNKNOWN;
  }
  return typeof value === 'number' ? say(value) : t('sites.backtest.spread', { median: say(value.median), tenth: say(value.tenth), ninetieth: say(value.ninetieth) });
}

function sets({ comparison, amount_unit: unit, measure, money }) {
  return html`<div class="wide" tabindex="0" role="region" aria-label=${t('sites.backtest.sets')}><table class="counts" id="backtest-sets"><thead><tr>
    ${['set', 'places', 'distance', 'value', 'captured'].map((key) => html`<th scope="col">${t(`sites.backtest.column.${key}`, { unit: unitOf(unit) })}</th>`)}</tr></thead>
    <tbody>${comparison.map((set) => html`<tr><th scope="row">${t(`sites.backtest.set.${set.which}`)}</th><td>${plain(set.places)}</td>
      <td>${spread(set.mean_nearest_straight_distance_m, distanceText)}</td><td>${spread(set.value, plain)}</td><td>${spread(set.captured_per_year, plain)}</td></tr>`)}</tbody></table></div>
    <p class="hint">${t(`sites.backtest.measure.${measure}`, { money: money.replace('_', ' ') })}</p>`;
}
