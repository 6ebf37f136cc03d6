// Below the form of a park: estimates for all its facilities, first looked at, then written as one step.

import { getJson, sendJson } from '../app/api.js';
import { put, read } from '../app/store.js';
import { inTongue, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { isOver, watchJob } from '../jobs/watch.js';
import { reloadAll } from '../map/register.js';
import { classTitle } from '../map/classes.js';
import { rangeText } from '../ui/numbers.js';
import { progressBar } from '../ui/progress.js';
import { failure } from '../ui/states.js';

const SLICE = 'estimates.bulk';
const RUNS = 'api/stream-estimates';

const amend = (change) => put(SLICE, { ...read(SLICE), ...change });

/**
 * @param key tells one scope from another
 * @param kind park, sight or source: what the hint says
 * @param scope gives {park}, {bbox} or {source} when it is asked for
 */
export function bulkSection(key, kind, scope) {
  const known = read(SLICE)?.key === key ? read(SLICE) : null;
  if (!known) {
    queueMicrotask(() => recall(key, kind, scope));
  }
  return html`<section class="estimates" id="estimates-bulk"><h2>${t('estimates.title')}</h2>
    <p class="hint">${t(`estimates.bulk.hint.${kind}`)}</p>
    ${known?.trouble ? failure(known.trouble) : nothing}
    ${known?.job ? running(known.job) : nothing}
    <div role="status">${known?.run ? runView(key, known.run) : nothing}</div>
    ${known?.job || (known?.run && !known.run.summary.dry_run && !known.run.undone) ? nothing : html`<div class="actions">
      <button class="button" type="button" id="estimates-preview" @click=${() => start(key, { ...scope(), dry_run: true })}>${t('estimates.bulk.preview')}</button></div>`}</section>`;
}

/** The last run for a park or a data set is there again when people come back, with the way to take it back. */
async function recall(key, kind, scope) {
  if (read(SLICE)?.key === key) {
    return;
  }
  put(SLICE, { key });
  if (kind === 'sight') {
    return;
  }
  const [[name, value]] = Object.entries(scope());
  const { stream_estimates: runs } = await getJson(`${RUNS}?limit=50`).catch(() => ({ stream_estimates: [] }));
  const last = runs.find(({ request, finished_at: finished }) => finished && !request.dry_run && request[name] === value);
  const run = last ? await getJson(`${RUNS}/${last.id}`).catch(() => null) : null;
  if (run && read(SLICE)?.key === key && !read(SLICE).job && !read(SLICE).run) {
    amend({ run });
  }
}

function running(job) {
  return html`${progressBar(job.words || t('estimates.bulk.waiting'), job.progress ?? null)}
    ${job.id ? html`<button class="button small" type="button" id="estimates-cancel" @click=${() => sendJson('DELETE', `api/jobs/${job.id}`).catch((trouble) => amend({ trouble }))}>${t('estimates.bulk.cancel')}</button>` : nothing}`;
}

async function start(key, order) {
  put(SLICE, { key, job: { words: '' } });
  try {
    const { id } = await sendJson('POST', RUNS, order);
    await watchJob(id, async (job) => {
      if (read(SLICE)?.key !== key) {
        return;
      }
      amend({ job: isOver(job) ? null : job, trouble: job.state === 'failed' ? { kind: 'refused', title: job.sentence } : null });
      if (job.state === 'finished') {
        amend({ run: await getJson(`${RUNS}/${id}`) });
        reloadAll();
      }
    });
  } catch (trouble) {
    amend({ job: null, trouble });
  }
}

function runView(key, run) {
  const { summary } = run;
  return html`<p>${t(summary.dry_run ? 'estimates.bulk.would' : run.undone ? 'estimates.bulk.undone' : 'estimates.bulk.did', {
    facilities: summary.facilities, estimated: summary.facilities_estimated, own: summary.facilities_with_own_offers, streams: summary.streams })}</p>
    ${summary.facilities_where_factors_are_of_another_country ? html`<p class="note amber">${t('estimates.elsewhere')}</p>` : nothing}
    ${summary.classes.length ? table(summary.classes) : nothing}
    ${summary.missing.length ? html`<h3>${t('estimates.bulk.missing')}</h3><ul class="plain">${summary.missing.map((each) => html`<li class="hint">${t('estimates.bulk.lack', {
      count: each.facilities, why: inTongue(each, 'sentence'), names: each.first.slice(0, 3).map(({ name }) => name).join(', ') })}</li>`)}</ul>` : nothing}
    ${summary.dry_run && summary.streams ? html`<div class="actions"><button class="button main" type="button" id="estimates-run" @click=${() => start(key, { ...run.request, dry_run: false })}>${t('estimates.bulk.run', { count: summary.streams })}</button></div>` : nothing}
    ${run.change_set && !run.undone ? html`<div class="actions"><button class="button" type="button" id="estimates-bulk-undo" @click=${() => takeBack(run)}>${t('estimates.undo')}</button></div>` : nothing}`;
}

function table(classes) {
  const rows = [...classes].sort((a, b) => b.amount_t_per_year - a.amount_t_per_year);
  return html`<table class="estimates-table"><thead><tr><th scope="col">${t('estimates.bulk.class')}</th><th scope="col">${t('estimates.bulk.facilities')}</th><th scope="col">${t('estimates.bulk.amount')}</th></tr></thead>
    <tbody>${rows.map((each) => html`<tr><th scope="row">${classTitle(each.material_class)}</th><td>${each.facilities}</td>
      <td>${rangeText({ low: each.amount_low_t_per_year, base: each.amount_t_per_year, high: each.amount_high_t_per_year, unit: 't_per_year' })}</td></tr>`)}</tbody></table>`;
}

async function takeBack(run) {
  try {
    await sendJson('POST', `api/history/${run.change_set}/undo`);
    amend({ run: await getJson(`${RUNS}/${run.id}`), trouble: null });
    reloadAll();
  } catch (trouble) {
    amend({ trouble });
  }
}
