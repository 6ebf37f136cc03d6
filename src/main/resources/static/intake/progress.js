// How an import goes and what it left: counts, and issues grouped by their code.

import { read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { showExtent } from '../map/map.js';
import { jobCard } from '../jobs/card.js';
import { isOver } from '../jobs/watch.js';
import { progressBar } from '../ui/progress.js';
import { failure, skeleton } from '../ui/states.js';
import { reloadIssues } from './load.js';

const EACH_CODE = 50;

export function progressView() {
  const upload = read('intake.upload');
  if (upload?.sending) {
    return progressBar(t('intake.sending'), upload.share);
  }
  const job = read('intake.job');
  return html`${job?.state ? jobCard(job) : skeleton()}${job && isOver(job) ? issuesView(job) : nothing}`;
}

function issuesView({ issues, issuesTotal, issuesTrouble }) {
  if (issuesTrouble) {
    return failure(issuesTrouble, reloadIssues);
  }
  if (!issues) {
    return skeleton();
  }
  const byCode = new Map();
  issues.forEach((issue) => byCode.set(issue.properties.code, [...(byCode.get(issue.properties.code) ?? []), issue]));
  return html`<section class="issues"><h2>${t('intake.issues')} <span class="soft">${issuesTotal}</span></h2>
    ${issues.length ? nothing : html`<p class="hint">${t('intake.issues.none')}</p>`}
    ${[...byCode].map(([code, list]) => html`<details open><summary>${code} <span class="soft">${list.length}</span></summary>
      <ul class="rows">${list.slice(0, EACH_CODE).map(issueRow)}</ul>
      ${list.length > EACH_CODE ? html`<p class="hint">${t('intake.issues.more', { count: list.length - EACH_CODE })}</p>` : nothing}</details>`)}</section>`;
}

function issueRow({ properties, geometry }) {
  const where = properties.row ? t('intake.row', { row: properties.row }) : null;
  const content = html`<span>${properties.sentence}</span><span class="row-note">${where ? html`<span>${where}</span>` : nothing}${geometry ? html`<span>${t('intake.show')}</span>` : nothing}</span>`;
  return html`<li>${geometry?.type === 'Point'
    ? html`<button class="row" @click=${() => showExtent([...geometry.coordinates.slice(0, 2), ...geometry.coordinates.slice(0, 2)], 13)}>${content}</button>`
    : html`<div class="row still">${content}</div>`}</li>`;
}
