// One point: what distances and figures rest on first, then supply, competitors, returns, tornado, suppliers, ground.

import { address } from '../app/address.js';
import { spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { figureProof } from '../ui/figure.js';
import { distanceText, orUnknown, plain, UNKNOWN, unitOf } from '../ui/numbers.js';
import { sizeChart, supplyChart, tornadoChart } from './prospect-charts.js';
import { explain } from './prospects.js';
import { pointsOf } from './points.js';

export function report(answer, sheet, shown) {
  const best = answer.returns.find(({ process }) => process === answer.best_process)?.result;
  return html`<section id="prospect" class="prospect">
    <p class="distances"><strong>${answer.distances}</strong></p>
    <p class="headline">${answer.headline}</p>
    <p class=${answer.assumed_inputs.length ? 'rests assumed' : 'rests'}>${answer.rests_on}</p>
    <p class="actions"><a class="button" id="prospect-sheet" href=${sheet.page} target="_blank" rel="noopener">${t('prospects.print')}</a>
      <a class="button" id="prospect-pdf" href=${sheet.pdf} target="_blank" rel="noopener">${t('prospects.pdf')}</a></p>
    <h2>${t('prospects.supply')}</h2>${supply(answer)}
    <h2>${t('prospects.competitors')}</h2>${competitors(answer, best)}
    <h2>${t('prospects.returns')}</h2>${answer.returns.map((each) => returns(each, shown))}
    ${best ? html`${sizeChart(best, shown)}<h2>${t('prospects.tornado')}</h2>${tornadoChart(best, shown)}
      <h2>${t('prospects.suppliers')}</h2>${suppliers(best.concentration)}` : nothing}
    <h2>${t('prospects.ground')}</h2>${ground(answer.ground)}
    <h2>${t('prospects.outlets')}</h2>${outlets(answer.outlets)}
  </section>`;
}

function counts(rows) {
  return html`<table class="counts"><tbody>${rows.filter(Boolean).map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>`;
}

function supply(answer) {
  const { supply: s } = answer;
  const amount = ({ low, base, high }) => `${low === high ? plain(base) : t('ui.range', { base: plain(base), low: plain(low), high: plain(high), unit: '' }).trim()} ${unitOf(s.unit)}`;
  return html`${counts([
    [t('prospects.arising'), amount(s.arising)],
    [t('prospects.committed'), `${plain(s.committed)} ${unitOf(s.unit)}`],
    [t('prospects.free'), amount(s.free)],
    [t('prospects.free_with'), amount(s.free_with_passing_through)],
    [t('prospects.years'), s.years.join(', ') || UNKNOWN],
  ])}
  <p class="hint">${t(`prospects.passing.${s.pass_through}`)}</p>
  ${s.curve.length ? supplyChart(answer) : nothing}`;
}

function competitors({ competition: { competitors: all, rule, decay_attained: attained }, question }, best) {
  if (!all.length) {
    return html`<p class="hint">${t('prospects.competitors.none')}</p>`;
  }
  const near = all.filter(({ within_drive_time: within }) => within).length;
  const taken = new Map(best?.taken_by_competitors.map((each) => [each.facility_id, each]));
  const takes = ({ facility_id: id, capacity }) => taken.get(id)?.with_plant_t_per_year ?? capacity?.value ?? 0;
  const largest = [...all].sort((a, b) => takes(b) - takes(a)).slice(0, 10);
  return html`<p class="hint">${t(`prospects.rule.${rule}`)} ${t('prospects.competitors.near', { near, minutes: plain(question.drive_minutes), all: all.length })}
      ${attained === false ? t('prospects.decay.missed') : nothing}
      ${best ? t('prospects.share', { own: percent(best.won_share), others: percent(best.competitors_share) }) : nothing}</p>
    <div class="wide" tabindex="0" role="region" aria-label=${t('prospects.competitors')}><table class="counts"><thead><tr>
      ${['facility', 'capacity', 'distance', 'takes'].map((key) => html`<th scope="col">${t(`prospects.column.${key}`)}</th>`)}</tr></thead>
    <tbody>${largest.map((each) => html`<tr><td>${each.facility}</td><td>${each.capacity ? plain(each.capacity.value) : UNKNOWN} <span class="soft">${t(`prospects.basis.${each.capacity_known_from}`)}</span></td>
      <td>${distanceText(each.distance_m)}</td><td>${taken.has(each.facility_id) ? plain(taken.get(each.facility_id).with_plant_t_per_year) : UNKNOWN}</td></tr>`)}</tbody></table></div>`;
}

const percent = (share) => (share === null || share === undefined ? UNKNOWN : share.toLocaleString(spoken(), { style: 'percent', maximumFractionDigits: 1 }));

function returns({ title, single_plant: single, missing_names: missing, barred_by_names: barred, result }, shown) {
  const proof = (figure) => (figure ? figureProof(figure, () => explain(address(), pointsOf(address())[shown])) : orUnknown(null));
  return html`<h3>${title}</h3>
    ${single ? html`<p class="hint">${t('prospects.single')}</p>` : nothing}
    ${barred.length ? html`<p>${t('prospects.barred', { names: barred.join(', ') })}</p>` : nothing}
    ${missing.length ? html`<p class="hint">${t('prospects.missing', { names: missing.join(', ') })}</p>` : nothing}
    ${result ? counts([
    [t('prospects.size'), proof(result.size)],
    result.power && [t('prospects.power'), proof(result.power)],
    [t('prospects.capex'), proof(result.capex)],
    [t('prospects.npv'), proof(result.npv)],
    [t('prospects.irr'), proof(result.irr)],
    [t('prospects.payback'), proof(result.payback)],
    [t('prospects.jobs'), proof(result.jobs)],
    [t('prospects.co2e'), proof(result.co2e_spared)],
  ]) : nothing}`;
}

function suppliers({ suppliers: count, share_of_five: share, herfindahl_hirschman_index: index, five }) {
  return html`<p>${t('prospects.concentration', { count, share: percent(share), index: plain(Math.round(index)) })}</p>
    <ol>${five.map(({ facility, t_per_year: tonnes }) => html`<li>${facility}: ${plain(tonnes)} ${unitOf('t_per_year')}</li>`)}</ol>`;
}

function ground(g) {
  if (!g) {
    return html`<p class="hint">${t('prospects.ground.none')}</p>`;
  }
  const known = (value, unit) => orUnknown(value === null ? null : `${plain(value)} ${unit}`);
  return html`<p>${g.name}</p>${counts([
    [t('prospects.land'), known(g.area_ha, 'ha')], [t('prospects.free_land'), known(g.free_land_ha, 'ha')],
    [t('prospects.grid'), known(g.grid_mw, 'MW')], [t('prospects.water'), known(g.water_m3_per_day, 'm³/d')],
    [t('prospects.permits'), g.permits.length ? g.permits.map(({ facility, reference }) => reference ?? facility).join(', ') : orUnknown(null)],
  ])}`;
}

function outlets(all) {
  return all.length ? html`<ol>${all.map(({ facility, output, distance_m: metres }) => html`<li>${facility}: ${output.replaceAll('_', ' ')}, ${distanceText(metres)}</li>`)}</ol>`
    : html`<p class="hint">${t('prospects.outlets.none')}</p>`;
}
