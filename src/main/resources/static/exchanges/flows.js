// Flows: the best set of exchanges of an area by stated weights, what stays and what one tonne more would bring.

import { getJson, withQuery } from '../app/api.js';
import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { nameIn, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classTitle } from '../map/classes.js';
import { classPicker } from '../ui/class-picker.js';
import { distanceText, orUnknown, plain, UNKNOWN, unitOf } from '../ui/numbers.js';
import { runTitle } from '../ui/run-title.js';
import { empty, skeleton } from '../ui/states.js';
import { followParks } from './board.js';
import { beforeAfter } from './before-after.js';
import { areaFields, areaOf, newestOf, staleNote } from './area.js';
import { runState, startRun } from '../jobs/run.js';
import { compare, followCompare } from './compare.js';
import { followArea } from './draw-area.js';
import { drawFlows } from './flow-lines.js';
import { leg } from './leg.js';
import { outputs, unpriced, ways } from './outputs.js';
import { pareto } from './pareto.js';
import { sankey } from './sankey.js';
import { followYields, yieldFields, yieldsOf } from './yields.js';

const SHOWN = 200;
const SWEEP_STEPS = 7;
const SWEEP_PRICE = 300;
/** Ways that are no plain delivery to a need. */
const LEGS = new Set(['haul', 'intake', 'product', 'by_product']);
const AIMS = ['weights', 'diverted,gain', 'diverted,distance', 'co2e,gain'];

export const flows = {
  id: 'flows',
  title: () => t('exchanges.flows'),
  follow: (now) => { followArea(now); return Promise.all([follow(now), followParks(), followYields()]); },
  view,
};

async function follow({ flow }) {
  const wanted = flow ?? 'newest';
  const known = read('exchanges.flows');
  if (known?.asked === wanted && !known.trouble) {
    draw(known.answer);
    await followCompare(address(), known.answer?.id);
    return;
  }
  put('exchanges.flows', { asked: wanted });
  try {
    const id = flow ?? (await newestOf('api/allocations', 'allocations'))?.id;
    const answer = id ? await getJson(withQuery(`api/allocations/${encodeURIComponent(id)}`, { limit: SHOWN })) : null;
    if (read('exchanges.flows')?.asked !== wanted) {
      return;
    }
    put('exchanges.flows', { ...read('exchanges.flows'), answer, loaded: true });
    draw(answer);
    await followCompare(address(), answer?.id);
  } catch (trouble) {
    if (read('exchanges.flows')?.asked === wanted) {
      put('exchanges.flows', { ...read('exchanges.flows'), trouble, loaded: true });
    }
  }
}

function draw(answer) {
  if (answer) {
    drawFlows(answer.features);
  }
}

function order(now) {
  const aims = now.aims ?? 'weights';
  const objective = aims === 'weights'
    ? { gain_weight: 1, carbon_price_per_t_co2e: Number(now.carbon ?? 0), diverted_value_per_t: Number(now.diverted ?? 0) }
    : { order: aims.split(',') };
  return { area: areaOf(now), classes: now.class ? [now.class] : [], ...(now.year ? { year: Number(now.year) } : {}), statuses: ['observed', 'available', 'committed'], objective, ...(now.reach ? { partners: 'reach' } : {}), ...(now.yields ? { yields: yieldsOf(now) } : {}),
    ...(now.sweep && aims === 'weights' ? { pareto: { steps: SWEEP_STEPS, largest_carbon_price: SWEEP_PRICE } } : {}) };
}

function run() {
  const now = address();
  startRun('exchanges.flows', 'api/allocations', order(now), (id) => go({ flow: String(id) }));
}

function number(name, label, now, usual) {
  return html`<label class="field">${label} <input type="number" min="0" step="any" .value=${now[name] ?? usual}
    @change=${({ target }) => (target.validity.valid ? go({ [name]: target.value || null }) : target.reportValidity())}></label>`;
}

function check(name, now, label) {
  return html`<label class="check"><input type="checkbox" id=${`flows-${name}`} .checked=${Boolean(now[name])} @change=${({ target }) => go({ [name]: target.checked ? '1' : null })}> ${label}</label>`;
}

function view(now) {
  const { answer, loaded, job } = read('exchanges.flows') ?? {};
  const aims = now.aims ?? 'weights';
  return html`<form class="choices" @submit=${(event) => { event.preventDefault(); run(); }}>
      ${areaFields(now, go)}
      <div class="pairs"><label class="field">${t('map.class')} ${classPicker(now.class, (key) => go({ class: key }))}</label>
        ${number('year', t('exchanges.flows.year'), now, '')}</div>
      <label class="field">${t('exchanges.flows.aims')} <select @change=${({ target }) => go({ aims: target.value === 'weights' ? null : target.value })}>
        ${AIMS.map((each) => html`<option value=${each} ?selected=${each === aims}>${t(`exchanges.flows.aims.${each}`)}</option>`)}</select></label>
      ${aims === 'weights' ? html`<div class="pairs">${number('carbon', t('exchanges.flows.carbon'), now, '0')}${number('diverted', t('exchanges.flows.diverted'), now, '0')}</div>` : nothing}
      ${check('reach', now, t('exchanges.flows.reach'))}
      ${aims === 'weights' ? check('sweep', now, t('exchanges.flows.sweep', { price: SWEEP_PRICE })) : nothing}
      ${yieldFields(now)}
      <div class="actions"><button class="button main" id="flows-run" ?disabled=${Boolean(job)}>${t('exchanges.flows.run')}</button></div>
    </form>
    ${runState('exchanges.flows', run)}
    ${answer?.summary ? result(answer, now) : loaded && !job ? empty(t('exchanges.flows.none')) : job ? nothing : skeleton(6)}`;
}

function result(answer, now) {
  const { summary } = answer;
  return html`<section id="flows-result"><h2>${runTitle(answer)}</h2>${staleNote(answer)}${ways(summary)}${sums(summary)}${works(summary)}${unpriced(summary)}${unknown(summary)}</section>
    ${outputs(answer)}
    ${beforeAfter(summary)}${sankey(answer)}${leg(answer, now)}
    ${pareto(summary.pareto, summary.money)}
    ${compare(answer, now)}
    <section><h2>${t('exchanges.flows.list')}</h2>${answer.features.length ? list(answer) : html`<p class="hint">${t('exchanges.flows.list.none')}</p>`}</section>
    <section><h2>${t('exchanges.flows.residuals')}</h2>${rests(answer.offers, summary.money)}</section>
    <section><h2>${t('exchanges.flows.unmet')}</h2>${rests(answer.needs, summary.money)}</section>`;
}

function sums({ after, range, money }) {
  const [passing, arising] = range;
  const row = (key, value, other) => html`<tr><th scope="row">${t(`exchanges.flows.sum.${key}`)}</th><td>${value}</td><td>${other}</td></tr>`;
  const both = (key, member) => row(key, plain(passing[member]), plain(arising[member]));
  return html`<table class="counts"><thead><tr><th scope="col">${t('exchanges.flows.sum')}</th><th scope="col">${t('exchanges.flows.passing')}</th><th scope="col">${t('exchanges.flows.arising')}</th></tr></thead>
    <tbody>${both('offered', 'offered_t_per_year')}${both('needed', 'needed_t_per_year')}${both('placed', 'placed_t_per_year')}${both('residual', 'residual_t_per_year')}</tbody></table>
    <p>${t('exchanges.flows.gain', { gain: known(after.known_gain_per_year ?? after.gain_per_year, after.gain_unknown_for_t_per_year, after), money: money.replace('_', ' '), unknown: plain(after.gain_unknown_for_t_per_year) })}</p>
    <p>${t('exchanges.flows.co2e', { co2e: known(after.known_co2e_saved_t_per_year ?? after.co2e_saved_t_per_year, after.co2e_unknown_for_t_per_year, after), unknown: plain(after.co2e_unknown_for_t_per_year) })}</p>`;
}

function works({ works: count, after }) {
  return count ? html`<p>${t('exchanges.flows.works', { count, made: plain(after.made_by_works_t_per_year), others: plain(after.made_for_others_t_per_year), lost: plain(after.lost_in_works_t_per_year) })}</p>` : nothing;
}

/** A sum of which nothing is known is not nought. */
function known(sum, unknownFor, { placed_t_per_year: placed }) {
  return placed > 0 && unknownFor >= placed ? UNKNOWN : plain(sum);
}

function unknown({ links_left_out_as_worth_unknown: left, unknown: reasons, streams_without_amount: without }) {
  return html`${left ? html`<p class="hint">${t('exchanges.flows.left', { count: left })}</p>` : nothing}
    ${reasons.length ? html`<ul class="hint">${reasons.map((each) => html`<li>${document.documentElement.lang === 'ko' ? each.sentence_ko : each.sentence_en}</li>`)}</ul>` : nothing}
    ${without ? html`<p class="hint">${t('exchanges.flows.without', { count: without })}</p>` : nothing}`;
}

function list({ features, truncated }) {
  return html`<ol class="flows">${features.map(({ properties: p }, index) => html`<li @mouseenter=${() => put('hover', { layer: 'best-flows', id: index })} @mouseleave=${() => put('hover', null)}>
      <button class="link" @click=${() => chooseLeg(index)}>${t('exchanges.between', { from: nameIn(p, 'from_facility'), to: nameIn(p, 'to_facility') })}</button><br>
      ${classTitle(p.material_class)} · ${plain(p.amount)} ${unitOf(p.amount_unit)} · ${orUnknown(distanceText(p.road_distance_m))}${p.estimated ? html` <span class="soft">${t('exchanges.flows.estimated')}</span>` : nothing}${LEGS.has(p.leg) ? html` <span class="soft">${t(`exchanges.flows.leg.${p.leg}`)}</span>` : nothing}</li>`)}</ol>
    ${truncated ? html`<p class="hint">${t('exchanges.flows.more', { count: SHOWN })}</p>` : nothing}`;
}

/** Opens a flow of the list, which stands below what it says of it. */
function chooseLeg(index) {
  go({ leg: index });
  requestAnimationFrame(() => document.getElementById('flow-leg')?.scrollIntoView({ block: 'nearest' }));
}

function rests(ends, money) {
  const left = ends.filter(({ rest }) => rest > 0);
  return left.length ? html`<ol class="flows">${left.slice(0, 50).map((end) => html`<li><strong>${nameIn(end, 'facility')}</strong><br>${classTitle(end.material_class)} · ${t('exchanges.flows.rest', { rest: plain(end.rest), amount: plain(end.amount), unit: unitOf(end.amount_unit) })}
      ${end.gain_of_one_more === null ? nothing : html`<br><span class="soft">${t(end.change_of_one === 'bounds' ? 'exchanges.flows.marginal.most' : 'exchanges.flows.marginal', { gain: plain(end.gain_of_one_more), money: money.replace('_', ' ') })}</span>`}
      ${end.bound_by ? html`<br><span class="soft">${t(`exchanges.flows.bound.${end.bound_by}`)}</span>` : nothing}
      ${end.otherwise_en ? html`<br><span class="soft">${t('exchanges.flows.otherwise', { outlet: document.documentElement.lang === 'ko' ? end.otherwise_ko : end.otherwise_en })}</span>` : nothing}</li>`)}</ol>`
    : html`<p class="hint">${t('exchanges.flows.rest.none')}</p>`;
}
