// Totals: the seven metrics in the years asked and over the lifetime, and how many proposals come how far.

import { getJson, newest, withQuery } from '../app/api.js';
import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { figureProof } from '../ui/figure.js';
import { orUnknown, plain, unitOf } from '../ui/numbers.js';
import { failure, skeleton } from '../ui/states.js';
import { filters } from './board.js';
import { followList } from './load.js';
import { stateTitle } from './states.js';

export const totals = {
  id: 'totals',
  title: () => t('exchanges.totals'),
  follow: (now) => Promise.all([followList(now), follow(now)]),
  view: (now) => html`${filters(now)}${view(now)}`,
};

const ask = newest((signal, ...paths) => Promise.all(paths.map((path) => getJson(path, { signal }))));

const where = (now) => ({ park: now.xpark, material_class: now.class });

async function follow(now) {
  const question = withQuery('api/exchange-metrics', { ...where(now), from: now.from, to: now.to, explain: now.proofs ? 'true' : null });
  if (read('exchanges.totals')?.question === question && !read('exchanges.totals').trouble) {
    return;
  }
  const before = read('exchanges.totals');
  // The figures stay on the screen while their proofs are on the way.
  put('exchanges.totals', now.proofs && before?.metrics ? { ...before, question } : { question });
  try {
    const answers = await ask(question, withQuery('api/exchange-conversion', where(now)));
    if (answers) {
      put('exchanges.totals', { question, metrics: answers[0], conversion: answers[1] });
    }
  } catch (trouble) {
    put('exchanges.totals', { question, trouble });
  }
}

function view(now) {
  const { metrics, conversion, trouble } = read('exchanges.totals') ?? {};
  if (trouble) {
    return failure(trouble, () => follow(address()));
  }
  if (!metrics) {
    return skeleton(8);
  }
  return html`<section><h2>${t('exchanges.metrics')}</h2>
    <div class="pairs">${year('from', now)}${year('to', now)}</div>
    <p class="hint">${t('exchanges.metrics.basis')}</p>
    <h3>${t('exchanges.verified', { count: metrics.verified.exchanges })}</h3>${table(metrics.verified)}
    <h3>${t('exchanges.expected', { count: metrics.expected.exchanges })}</h3>${table(metrics.expected)}</section>
    <section><h2>${t('exchanges.conversion')}</h2>${funnel(conversion.whole)}
      <p><a href=${withQuery('api/exchange-conversion', { ...where(now), f: 'csv' })}>${t('exchanges.csv')}</a></p></section>`;
}

function year(name, now) {
  return html`<label class="field">${t(`exchanges.year.${name}`)} <input type="number" min="1800" max="2200" step="1" .value=${now[name] ?? ''}
    @change=${({ target }) => (target.validity.valid ? go({ [name]: target.value || null }) : target.reportValidity())}></label>`;
}

function table({ totals: rows }) {
  const known = rows.filter((row) => row.in_year !== null || row.lifetime !== null);
  return known.length ? html`<table class="counts"><thead><tr><th scope="col">${t('exchanges.metric')}</th><th scope="col">${t('exchanges.in_year')}</th><th scope="col">${t('exchanges.lifetime')}</th><th scope="col">${t('exchanges.without')}</th></tr></thead>
    <tbody>${known.map((row) => html`<tr><th scope="row">${t(`exchanges.metric.${row.metric}`)} <span class="soft">${unitText(row.unit)}</span></th>
      <td>${proven(row, 'in_year')}</td><td>${proven(row, 'lifetime')}</td><td>${row.exchanges_without_value}</td></tr>`)}</tbody></table>`
    : html`<p class="hint">${t('exchanges.metrics.none')}</p>`;
}

/** The figure with its proof, which is fetched at the first look at one. */
function proven(row, member) {
  const value = row[member];
  return value === null ? orUnknown(null)
    : figureProof(row[`${member}_figure`] ?? { value, unit: row.unit, provenance: '' }, () => go({ proofs: '1' }, { replace: true }));
}

function unitText(unit) {
  const money = /^([A-Z]{3})_(\d{4})$/.exec(unit ?? '');
  return money ? t('exchanges.money', { currency: money[1], year: money[2] }) : unit === 'jobs' ? nothing : unitOf(unit);
}

function funnel({ stages, failed }) {
  const percent = (share) => (share === null ? null : t('exchanges.percent', { percent: plain(share * 100) }));
  return html`<table class="counts"><thead><tr><th scope="col">${t('exchanges.stage')}</th><th scope="col">${t('exchanges.reached')}</th><th scope="col">${t('exchanges.share')}</th><th scope="col">${t('exchanges.now')}</th><th scope="col">${t('exchanges.days')}</th></tr></thead>
    <tbody>${stages.map((stage) => html`<tr><th scope="row">${stateTitle(stage.stage)}</th><td>${stage.reached}</td><td>${orUnknown(percent(stage.share_of_previous), t('exchanges.share.none'))}</td>
      <td>${stage.now}</td><td>${orUnknown(stage.median_days === null ? null : plain(stage.median_days), t('exchanges.days.none'))}</td></tr>`)}
      <tr><th scope="row">${stateTitle('failed')}</th><td>${failed}</td><td></td><td>${failed}</td><td></td></tr></tbody></table>`;
}
