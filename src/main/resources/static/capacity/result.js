// What the sizing of a place comes to: the best size, its figures, what binds, the curve, supply and competitors.

import { go } from '../app/address.js';
import { read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { figureProof } from '../ui/figure.js';
import { distanceText, orUnknown, plain, rangeText, unitOf } from '../ui/numbers.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { assumptions } from './assumptions.js';
import { chances } from './chances.js';
import { explainAnswer, askAgain } from './load.js';
import { npvChart } from './npv-chart.js';
import { questionOf, withAway } from './question.js';
import { turns } from './turns.js';
import { moneyText, nameOfTerm } from './words.js';

const FIGURES = ['power', 'throughput', 'load_factor', 'capex', 'npv', 'npv_annuity', 'irr', 'payback', 'power_revenue', 'product_revenue', 'feed_cost', 'residues', 'opex', 'surplus', 'jobs', 'co2e_spared', 'land', 'water'];

export function result(now) {
  const state = read('capacity');
  if (!questionOf(now)) {
    return now.draw === '1' ? nothing : empty(t('capacity.choose'));
  }
  if (state?.trouble) {
    return failure(state.trouble, askAgain);
  }
  if (!state?.answer) {
    return skeleton(10);
  }
  const { answer } = state;
  const chosen = answer.processes.find(({ process }) => process === (now.process ?? answer.best_process)) ?? answer.processes[0];
  return html`<section id="capacity-result" class=${answer.set.key}>
      <p class="hint">${t(`capacity.distances.${answer.distances}`)} ${t('capacity.told', { set: title(answer.set), money: answer.set.money.replace('_', ' ') })}</p>
      ${answer.set.of_the_country ? nothing : html`<p class="note amber" id="foreign-set">${foreign(answer)}</p>`}
      ${answer.processes.length ? html`${processes(answer, chosen)}${process(answer, chosen, now)}` : empty(t('capacity.processes.none'))}
    </section>
    ${supply(answer.supply)}${competitors(answer.competitors, now)}`;
}

const title = (told) => (document.documentElement.lang === 'ko' ? told.title_ko : told.title_en);

/** Whose prices stand in where there are none of the country of the place, or that country is not known. */
function foreign({ set, place: { country } }) {
  const names = new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'region' });
  return country ? t('capacity.foreign', { set: names.of(set.country), place: names.of(country) }) : t('capacity.foreign.unknown', { set: names.of(set.country) });
}

function processes({ processes: all }, chosen) {
  return html`<label class="field">${t('capacity.process')} <select id="capacity-process" @change=${({ target }) => go({ process: target.value })}>
    ${all.map((each) => html`<option value=${each.process} ?selected=${each === chosen}>${title(each)} · ${t(`capacity.verdict.${each.verdict}`)}</option>`)}</select></label>`;
}

function process(answer, each, now) {
  const money = answer.set.money;
  return html`<div class="verdict ${each.verdict}" id="verdict"><h2>${t(`capacity.verdict.${each.verdict}`)}</h2>${sentence(each, money)}</div>
    ${each.single_plant ? html`<p class="hint">${t('capacity.single')}</p>` : nothing}
    ${each.missing.length ? html`<p>${t('capacity.missing')}</p><ul class="hint">${each.missing.map((name) => html`<li>${nameOfTerm(name)}</li>`)}</ul>` : nothing}
    ${each.recommended ? recommended(each) : nothing}
    ${chances(each, now, money)}
    ${each.curve.length ? npvChart(each, money) : nothing}
    ${each.relaxations.length ? binding(each, money) : nothing}
    ${turns(each)}
    ${assumptions(each, now)}`;
}

function sentence(each, money) {
  const { recommended: best, range } = each;
  if (!best) {
    return nothing;
  }
  const size = plain(round(best.size.value));
  return html`<p>${t(each.verdict === 'pays' ? 'capacity.pays.sentence' : 'capacity.none.sentence', { size, npv: moneyText(best.npv_weighted, money) })}</p>
    ${range && each.verdict === 'pays' ? html`<p class="hint">${t('capacity.range', { from: plain(round(range.near_best_from_t_per_year)), to: plain(round(range.near_best_to_t_per_year)), low: plain(round(range.best_of_low_t_per_year)), base: plain(round(range.best_of_base_t_per_year)), high: plain(round(range.best_of_high_t_per_year)) })}</p>` : nothing}`;
}

/** Three digits are more than such sizes have. */
function round(value) {
  return Number(value.toPrecision(3));
}

function recommended({ recommended: best }) {
  return html`<dl class="facts" id="capacity-figures">
    ${FIGURES.filter((name) => name in best).map((name) => html`<div><dt>${t(`capacity.figure.${name}`)}</dt><dd>${best[name] ? figureProof(best[name], explainAnswer) : orUnknown(null)}</dd></div>`)}</dl>
    <p class="hint">${t(`capacity.co2e.${best.co2e_against}`)} ${t('capacity.cases')}</p>
    ${best.left_out.length ? html`<details><summary>${t('capacity.left_out', { count: best.left_out.length })}</summary><ul class="hint">${best.left_out.map((name) => html`<li>${nameOfTerm(name)}</li>`)}</ul></details>` : nothing}`;
}

function binding({ verdict, binding: first, relaxations, limits, limits_met: met, limits_not_checked: unchecked }, money) {
  return html`<section><h3>${t('capacity.binding')}</h3>
    ${limits.some(({ kind }) => kind === 'permit_class') ? html`<p id="permit-lacking">${t('capacity.nosize.permit')}</p>` : nothing}
    <p id="binding">${first ? t(sentenceOf(first.kind), { limit: t(`capacity.limit.${first.kind}`), gain: moneyText(first.gain_npv, money), size: plain(round(first.size_then_t_per_year)) }) : t('capacity.binding.none')}${first && verdict === 'none_pays' ? html` ${t('capacity.binding.loss')}` : nothing}</p>
    <table class="counts"><thead><tr><th scope="col">${t('capacity.limit')}</th><th scope="col">${t('capacity.limit.size')}</th><th scope="col">${t('capacity.limit.gain')}</th></tr></thead><tbody>
      ${relaxations.map(({ kind, gain_npv: gain }) => html`<tr><th scope="row">${t(`capacity.limit.${kind}`)}</th><td>${orUnknown(sizeOf(limits, kind))}</td><td>${moneyText(gain, money)}</td></tr>`)}</tbody></table>
    ${met.length ? html`<p class="hint">${t('capacity.met', { limits: t('capacity.limit.permit_class') })}</p>` : nothing}
    ${unchecked.length ? html`<p class="hint">${t('capacity.unchecked', { limits: unchecked.map((name) => t(`capacity.limit.${name.split(':')[0]}`)).join(', ') })}</p>` : nothing}</section>`;
}

/** Wider is more of most limits, less of what is in the way, and yes of what is not there. */
function sentenceOf(kind) {
  return kind === 'permit_class' ? 'capacity.binding.granted' : ['min_size', 'competitors'].includes(kind) ? 'capacity.binding.less' : 'capacity.binding.sentence';
}

function sizeOf(limits, kind) {
  const found = limits.find((limit) => limit.kind === kind);
  return found ? `${plain(round(found.size_t_per_year))} ${unitOf('t_per_year')}` : null;
}

function supply(told) {
  const row = (key, range) => html`<tr><th scope="row">${t(`capacity.supply.${key}`)}</th><td>${orUnknown(rangeText({ ...range, unit: 't_per_year' }))}</td></tr>`;
  return html`<section><h2>${t('capacity.supply')}</h2><table class="counts"><tbody>
    ${row('inside', told.inside_arising_t_per_year)}${row('arising', told.arising_t_per_year)}${row('passing', told.passing_t_per_year)}
    ${row('committed', { base: told.committed_t_per_year })}${row('available', told.available_t_per_year)}${row('uncovered', { base: told.uncovered_t_per_year })}</tbody></table>
    <p class="hint">${t('capacity.supply.note', { count: told.sources })}</p></section>`;
}

/** By gravity: how fast the pull falls, and whether the observed mean haul is met by it. */
function decayNote({ rule, decay, decay_attained: attained }) {
  return rule === 'gravity' && decay ? html`<p class=${attained === false ? 'note amber' : 'hint'} id="decay">${t('capacity.decay')} ${figureProof(decay, explainAnswer)} ${attained === false ? t('capacity.decay.missed') : nothing}</p>` : nothing;
}

function competitors(told, now) {
  const { plants, thought_away: away } = told;
  return html`<section id="competitors"><h2>${t('capacity.competitors')}</h2>${decayNote(told)}${awayList(away, now)}${plants.length ? html`<ul class="rows">${plants.map((plant) => html`<li class="party"><strong>${plant.name}</strong>
      <div class="row-note"><span>${distanceText(plant.road_distance_m)}</span><span>${plant.capacity ? figureProof(plant.capacity, explainAnswer) : t('capacity.competitors.unknown')}</span>
      ${plant.taken_beside_t_per_year === null ? nothing : html`<span>${t('capacity.competitors.taken', { now: plain(round(plant.taken_t_per_year)), beside: plain(round(plant.taken_beside_t_per_year)) })}</span>`}
      <button type="button" class="link" @click=${() => go({ without: withAway(now, plant.facility_id, true) })}>${t('capacity.away.think')}</button></div></li>`)}</ul>` : html`<p class="hint">${t('capacity.competitors.none')}</p>`}</section>`;
}

/** What stands there is shown beside what the sizing says without it. */
function awayList(away, now) {
  return away.length ? html`<p class="hint">${t('capacity.away')}</p><ul class="rows" id="thought-away">${away.map((plant) => html`<li class="party"><strong>${plant.name}</strong>
    <div class="row-note"><span>${distanceText(plant.road_distance_m)}</span><span>${plant.capacity ? figureProof(plant.capacity, explainAnswer) : t('capacity.competitors.unknown')}</span>
    <button type="button" class="link" @click=${() => go({ without: withAway(now, plant.facility_id, false) })}>${t('capacity.away.again')}</button></div></li>`)}</ul>` : nothing;
}
