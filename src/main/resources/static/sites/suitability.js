// Suitability: scored cells whose weights can be moved; the scores follow at once from what the server found.

import { getJson } from '../app/api.js';
import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { inTongue, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classPicker } from '../ui/class-picker.js';
import { distanceText, orUnknown, plain } from '../ui/numbers.js';
import { runTitle } from '../ui/run-title.js';
import { empty, skeleton } from '../ui/states.js';
import { followChoices } from './choices.js';
import { cellAt, drawCells, eraseCells } from './cells-map.js';
import { runState, startRun } from '../jobs/run.js';
import { rescored, shares, weightsFrom, weightsText } from './weights.js';

const SLICE = 'sites.suitability';
const LISTED = 10;
const LAYERED = ['rail', 'water'];

export const suitability = {
  id: 'suitability',
  title: () => t('sites.suitability'),
  follow: (now) => Promise.all([follow(now), followChoices()]),
  leave: () => { put(SLICE, null); put('map.aim', null); eraseCells(); },
  view,
};

async function follow({ scored }) {
  const wanted = scored ?? 'newest';
  const known = read(SLICE);
  if (known?.asked === wanted && !known.trouble) {
    takeWeights(known);
    return;
  }
  put(SLICE, { ...known, asked: wanted, loaded: false });
  try {
    const id = scored ?? (await getJson('api/suitability-runs')).suitability_runs.find(({ finished_at: finished }) => finished)?.id;
    const answer = id ? await getJson(`api/suitability-runs/${encodeURIComponent(id)}`) : null;
    if (read(SLICE)?.asked !== wanted) {
      return;
    }
    put(SLICE, { ...read(SLICE), answer, loaded: true, trouble: null, weights: answer?.summary ? weightsFrom(address().weights, weightsOf(answer.summary)) : {} });
    draw();
  } catch (trouble) {
    if (read(SLICE)?.asked === wanted) {
      put(SLICE, { ...read(SLICE), trouble, loaded: true });
    }
  }
}

/** As the server weighed, in percent. */
function weightsOf({ criteria }) {
  return Object.fromEntries(criteria.map(({ criterion, weight }) => [criterion, Math.round(weight * 100)]));
}

function draw() {
  const { answer, weights } = read(SLICE);
  if (answer?.summary) {
    const cells = rescored(answer.features, weights);
    put(SLICE, { ...read(SLICE), cells });
    drawCells(cells);
    put('map.aim', (place) => go({ cell: cellAt(place) ?? null }));
  }
}

/** Another address, as after a step back, may have other weights. */
function takeWeights({ answer, weights }) {
  const wanted = answer?.summary && weightsFrom(address().weights, weightsOf(answer.summary));
  if (wanted && weightsText(wanted) !== weightsText(weights)) {
    put(SLICE, { ...read(SLICE), weights: wanted });
    draw();
  }
}

/** The slider has come to rest: what it says is kept in the address. */
function keepWeights() {
  go({ weights: weightsText(read(SLICE).weights) }, { replace: true });
}

function weigh(criterion, percent) {
  put(SLICE, { ...read(SLICE), weights: { ...read(SLICE).weights, [criterion]: percent } });
  draw();
}

function start() {
  const now = address();
  const bbox = read('map.view').extent.map((degrees) => Number(degrees.toFixed(5)));
  const order = { area: { bbox }, spacing_km: Number(now.spacing ?? 5), class: now.class ?? 'wood', market_class: now.class ?? 'wood', reach_km: Number(now.reach ?? 50),
    layers: Object.fromEntries(LAYERED.filter((key) => now[key]).map((key) => [key, now[key]])) };
  startRun(SLICE, 'api/suitability-runs', order, (id) => { put(SLICE, { ...read(SLICE), asked: null }); go({ scored: String(id), cell: null, weights: null }); });
}

/** The layer that stands for a criterion; none makes it unknown. */
function layerChoice(name, now) {
  const { layers = [] } = read('sites.choices') ?? {};
  return html`<label class="field">${t(`sites.layer.${name}`)} <select id="suitability-${name}" @change=${({ target }) => go({ [name]: target.value || null })}>
    <option value="" ?selected=${!now[name]}>${t('sites.layer.none')}</option>
    ${layers.map(({ id, title }) => html`<option value=${id} ?selected=${id === now[name]}>${title}</option>`)}</select></label>`;
}

function number(name, now, usual) {
  return html`<label class="field">${t(`sites.${name}`)} <input type="number" id="suitability-${name}" min="0.1" step="any" .value=${now[name] ?? usual}
    @change=${({ target }) => (target.validity.valid ? go({ [name]: target.value || null }) : target.reportValidity())}></label>`;
}

function view(now) {
  const { answer, loaded, job } = read(SLICE) ?? {};
  return html`<form class="choices" @submit=${(event) => { event.preventDefault(); start(); }}>
      <label class="field">${t('sites.raw')} ${classPicker(now.class ?? 'wood', (key) => go({ class: key }))}</label>
      <div class="pairs">${number('spacing', now, '5')}${number('reach', now, '50')}</div>
      <div class="pairs">${LAYERED.map((name) => layerChoice(name, now))}</div>
      <div class="actions"><button class="button main" id="suitability-run" ?disabled=${Boolean(job)}>${t('sites.score.run')}</button></div>
    </form>
    ${runState(SLICE, start)}
    ${answer?.summary ? result(answer, now) : loaded && !job ? empty(t('sites.score.none')) : job ? nothing : skeleton(6)}`;
}

function result({ id, request, summary, stale }, now) {
  const { weights, cells = [] } = read(SLICE);
  const picked = cells.find((cell) => String(cell.id) === now.cell);
  return html`<section id="suitability-result"><h2>${runTitle({ request })}</h2>
      ${stale ? html`<p class="hint">${t('exchanges.flows.stale')}</p>` : nothing}
      <h3>${t('sites.weights')}</h3>${sliders(summary, weights)}
      ${now.weights ? html`<button class="link" id="weights-reset" @click=${() => go({ weights: null })}>${t('sites.weights.reset')}</button>` : nothing}${scale()}
      ${summary.missing.length ? html`<p class="hint">${t('sites.missing')}</p><ul class="hint">${summary.missing.map((each) => html`<li>${t(`sites.criterion.${each.criterion}`)}: ${inTongue(each, 'reason')}</li>`)}</ul>` : nothing}
      <details><summary>${t('sites.published')}</summary><ul class="hint">${summary.published_weights.map((row) => html`<li>${t('sites.published.row', { factor: row.factor, percent: row.percent, criterion: row.criterion ? t(`sites.criterion.${row.criterion}`) : t('sites.published.none') })}</li>`)}</ul></details>
    </section>
    ${picked ? html`<section id="cell-proof"><h2>${t('sites.cell', { name: picked.properties.name ?? picked.properties.key })}</h2>${explain(picked, weights)}</section>` : html`<p class="hint">${t('sites.cell.pick')}</p>`}
    <section><h2>${t('sites.best')}</h2><ol class="flows" id="best-cells">${cells.slice(0, LISTED).map((cell) => html`<li @mouseenter=${() => put('hover', { layer: 'suitability-cells', id: cell.id })} @mouseleave=${() => put('hover', null)}>
      <button class="link" @click=${() => go({ cell: String(cell.id) })}>${cell.properties.name ?? cell.properties.key}</button> ${points(cell.score)}</li>`)}</ol>
      <p><a href="api/suitability-runs/${id}?f=geotiff" download>${t('sites.geotiff')}</a></p></section>`;
}

/** What the colours say: from the worst to the best cell. */
function scale() {
  return html`<p class="ramp-line"><span>${t('sites.ramp.low')}</span><span class="ramp" aria-hidden="true"></span><span>${t('sites.ramp.high')}</span></p>`;
}

function points(score) {
  return t('sites.points', { points: Math.round(score * 100) });
}

function sliders({ criteria }, weights) {
  const share = shares(weights);
  return html`<div id="weights">${criteria.map(({ criterion }) => html`<label class="field weight">${t(`sites.criterion.${criterion}`)}
    <input type="range" name=${criterion} min="0" max="100" step="1" .value=${String(weights[criterion])} @input=${({ target }) => weigh(criterion, Number(target.value))} @change=${keepWeights}>
    <output>${t('sites.percent', { percent: Math.round((share[criterion] ?? 0) * 100) })}</output></label>`)}</div>`;
}

/** How a cell's score is made of its values. */
function explain({ score, properties: p }, weights) {
  const share = shares(weights);
  const value = { road: distanceText(p.road_distance_m), rail: distanceText(p.rail_distance_m), water: distanceText(p.water_distance_m),
    raw_material: amount(p.raw_material_per_year), markets: amount(p.markets_per_year), labour: amount(p.residents) };
  return html`<table class="counts"><thead><tr><th scope="col">${t('sites.criterion')}</th><th scope="col">${t('sites.value')}</th><th scope="col">${t('sites.part')}</th></tr></thead>
    <tbody>${Object.entries(p.scores).map(([criterion, own]) => html`<tr><th scope="row">${t(`sites.criterion.${criterion}`)}</th><td>${orUnknown(value[criterion], t('sites.beyond'))}</td>
      <td>${t('sites.part.of', { own: Math.round(own * 100), share: Math.round((share[criterion] ?? 0) * 100), points: ((share[criterion] ?? 0) * own * 100).toFixed(1) })}</td></tr>`)}
    <tr><th scope="row">${t('sites.whole')}</th><td></td><td><strong>${points(score)}</strong></td></tr></tbody></table>`;
}

function amount(number) {
  return number === null || number === undefined ? null : plain(number);
}
