// What a siting run found: proof, sites with sizes, what goes where, what stays.

import { put } from '../app/store.js';
import { spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { distanceText, orUnknown, plain, UNKNOWN, unitOf } from '../ui/numbers.js';
import { proof } from '../ui/proof.js';
import { runTitle } from '../ui/run-title.js';

export function result({ request, summary, features, stale }) {
  const of = (role) => features.filter(({ properties }) => properties.role === role);
  return html`<section id="siting-result"><h2>${runTitle({ request })}</h2>
      ${stale ? html`<p class="hint">${t('exchanges.flows.stale')}</p>` : nothing}
      ${verdict(summary)}${sums(summary)}${named(summary)}</section>
    <section><h2>${t('sites.opened')}</h2>${sites(of('site'), summary)}</section>
    ${of('unserved').length ? html`<section><h2>${t('sites.unserved.list')}</h2>${unserved(of('unserved'))}</section>` : nothing}
    ${of('allocation').length ? html`<section><h2>${t('sites.allocation')}</h2>${allocations(of('allocation'))}</section>` : nothing}`;
}

function verdict({ status, gap, value, bound, measure, money, amount_unit: unit, work, reasons }) {
  const figure = (number) => (number === null ? UNKNOWN : t(`sites.measure.${measure}`, { value: plain(number), money: money.replace('_', ' '), unit: unitOf(unit) }));
  return html`<p class="verdict ${status}"><strong>${t(`sites.status.${status}`)}</strong> ${value === null ? nothing : figure(value)}</p>
    ${status === 'feasible' ? html`<p>${t('sites.gap', { gap: gap === null ? UNKNOWN : (gap * 100).toLocaleString(spoken(), { maximumSignificantDigits: 3 }), bound: figure(bound) })}</p>` : nothing}
    ${reasons.length ? html`<ul>${reasons.map((reason) => html`<li>${spoken() === 'ko' ? reason.sentence_ko : reason.sentence_en}</li>`)}</ul>` : nothing}
    <p class="hint">${t('sites.work', { seconds: plain(work.seconds), nodes: work.nodes })} ${work.reproducible ? nothing : t('sites.clock')}</p>`;
}

function sums(summary) {
  const { money, amount_unit: unit } = summary;
  const row = (key, value) => html`<tr><th scope="row">${t(`sites.sum.${key}`)}</th><td>${value}</td></tr>`;
  const amount = (key, number) => row(key, number === null ? UNKNOWN : `${plain(number)} ${unitOf(unit)}`);
  const cost = (key, number) => (number === undefined ? nothing : row(key, number === null ? UNKNOWN : `${plain(number)} ${money.replace('_', ' ')}`));
  return html`<table class="counts"><tbody>${amount('arising', summary.arising_per_year)}${amount('allocated', summary.allocated_per_year)}
    ${amount('unserved', summary.unserved_per_year)}${cost('plants', summary.plants_cost_per_year)}${cost('hauls', summary.hauls_cost_per_year)}
    ${cost('left', summary.unserved_cost_per_year ?? undefined)}
    ${row('mean', orUnknown(summary.mean_road_distance_km === null ? null : distanceText(summary.mean_road_distance_km * 1000)))}
    ${row('greatest', orUnknown(summary.greatest_road_distance_km === null ? null : distanceText(summary.greatest_road_distance_km * 1000)))}</tbody></table>
    ${summary.distances ? html`<p class="hint">${t(`sites.distances.${summary.distances}`)}</p>` : nothing}`;
}

/** What the value does not hold, and what was taken for want of a source. */
function named({ not_included: left, assumed, offers_without_amount: without, pass_through_sites: passing, refused_per_year: refused, amount_unit: unit, candidates_excluded: excluded }) {
  const lines = [
    ...left.map((key) => t(`sites.left_out.${key}`)),
    assumed.length ? t('sites.assumed', { names: assumed.map((key) => key.replaceAll('_', ' ')).join(', ') }) : null,
    without ? t('exchanges.flows.without', { count: without }) : null,
    passing ? t('sites.passing', { count: passing }) : null,
    refused ? t('sites.refused', { amount: plain(refused), unit: unitOf(unit) }) : null,
    ...excluded.map(({ layer, candidates: count }) => t('sites.excluded', { count, layer })),
  ].filter(Boolean);
  return lines.length ? html`<ul class="hint">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : nothing;
}

function sites(open, { money, sizes }) {
  return open.length ? html`<ol class="flows" id="opened-sites">${open.map(({ properties: p }) => html`<li @mouseenter=${() => hover(p.key)} @mouseleave=${() => put('hover', null)}>
      <strong>${p.name}</strong>${p.existing ? html` <span class="soft">${t('sites.existing')}</span>` : nothing}<br>
      ${p.capacity === null ? t('sites.load', { load: plain(p.load), unit: unitOf(p.amount_unit) }) : t('sites.load.of', { load: plain(p.load), capacity: plain(p.capacity), unit: unitOf(p.amount_unit) })}
      ${p.cost_per_year === null ? nothing : html`<br>${cost(p, money, sizes)}`}
      ${p.free_land_ha === null ? nothing : html`<br><span class="soft">${t('sites.land', { hectares: plain(p.free_land_ha) })}</span>`}</li>`)}</ol>`
    : html`<p class="hint">${t('sites.opened.none')}</p>`;
}

/** The yearly cost of a size, with its proof where it came from the library. */
function cost({ capacity, cost_per_year: yearly }, money, sizes) {
  const text = t('sites.cost', { cost: plain(yearly), money: money.replace('_', ' ') });
  const size = sizes.find((each) => each.capacity === capacity);
  return size ? proof(text, steps(size.cost_per_year), true) : text;
}

function steps(figure) {
  const own = figure.formula ? `${figure.name} = ${figure.formula} = ${plain(figure.value)} ${figure.unit}` : `${figure.name}: ${plain(figure.value)} ${figure.unit}; ${t(`ui.provenance.${figure.provenance}`)}; ${figure.source}`;
  return [own, ...(figure.inputs ?? []).flatMap(steps)];
}

function unserved(left) {
  return html`<ol class="flows">${left.slice(0, 50).map(({ properties: p }) => html`<li><strong>${p.facility}</strong><br>${plain(p.amount)} ${unitOf(p.amount_unit)}</li>`)}</ol>`;
}

function allocations(lines) {
  return html`<ol class="flows">${lines.slice(0, 100).map(({ properties: p }) => html`<li @mouseenter=${() => hover(`${p.stream_id}>${p.candidate_key}`)} @mouseleave=${() => put('hover', null)}>
      <strong>${t('exchanges.between', { from: p.facility, to: p.candidate })}</strong><br>
      ${plain(p.amount)} ${unitOf(p.amount_unit)} · ${distanceText(p.road_distance_m)}${p.estimated ? html` <span class="soft">${t('exchanges.flows.estimated')}</span>` : nothing}</li>`)}</ol>
    ${lines.length > 100 ? html`<p class="hint">${t('exchanges.flows.more', { count: 100 })}</p>` : nothing}`;
}

function hover(id) {
  put('hover', { layer: 'siting-plan', id });
}
