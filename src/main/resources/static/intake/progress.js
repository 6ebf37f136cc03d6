// How an import goes and what it did: rows by file and layer, and issues by their code.

import { read } from '../app/store.js';
import { spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { bulkSection } from '../estimates/bulk.js';
import { showExtent } from '../map/map.js';
import { jobCard } from '../jobs/card.js';
import { isOver } from '../jobs/watch.js';
import { progressBar } from '../ui/progress.js';
import { failure, skeleton } from '../ui/states.js';
import { nextIssues } from './load.js';
import { undoView } from './undo.js';

const DONE = ['inserted', 'updated', 'unchanged', 'pruned', 'rejected'];

export function progressView() {
  const upload = read('intake.upload');
  if (upload?.sending) {
    return progressBar(t('intake.sending'), upload.share);
  }
  const job = read('intake.job');
  if (job?.trouble) {
    return failure(job.trouble);
  }
  return html`${job?.dry_run ? html`<p class="hint" id="dry-run">${t('intake.tried')}</p>` : nothing}${job?.state ? jobCard(job) : skeleton()}${job?.state && isOver(job) ? undoView(job) : nothing}${(job?.files ?? []).map((file) => fileView(file, job.sentence ?? ''))}${job?.state === 'finished' && !job.dry_run ? estimateView(job) : nothing}${job?.state && isOver(job) ? issuesView(job) : nothing}`;
}

/** @param said what the job has said already and the file need not repeat */
function fileView({ name, sentence, profile, profile_guessed: guessed, layers }, said) {
  return html`<section class="file"><h2>${name}</h2>
    ${sentence && !said.includes(sentence) ? html`<p>${sentence}</p>` : nothing}
    ${profile ? html`<p class="soft">${t(guessed ? 'intake.profile.found' : 'intake.profile.given', { profile })}</p>` : nothing}
    ${layers.length ? html`<table class="counts"><thead><tr><th scope="col">${t('intake.layer')}</th>${DONE.map((what) => html`<th scope="col">${t(`intake.${what}`)}</th>`)}</tr></thead>
      <tbody>${layers.map((row) => html`<tr><th scope="row">${row.layer}<br><span class="soft">${row.source}</span></th>${DONE.map((what) => html`<td>${row[what].toLocaleString(spoken())}</td>`)}</tr>`)}</tbody></table>` : nothing}
  </section>`;
}

/** Facilities that came may have a sector and employees but no streams yet. */
function estimateView({ files = [] }) {
  const source = files.flatMap(({ layers }) => layers).find(({ layer, inserted, updated, unchanged }) => layer === 'facilities' && inserted + updated + unchanged > 0)?.source;
  return source ? bulkSection(`source ${source}`, 'source', () => ({ source })) : nothing;
}

function issuesView({ issueList, issuesTotal, issuesNext, issuesTrouble }) {
  if (issuesTrouble && !issueList) {
    return failure(issuesTrouble, nextIssues);
  }
  if (!issueList) {
    return skeleton();
  }
  const byCode = new Map();
  issueList.forEach((issue) => byCode.set(issue.properties.code, [...(byCode.get(issue.properties.code) ?? []), issue]));
  return html`<section class="issues"><h2>${t('intake.issues')} <span class="soft">${issuesTotal.toLocaleString(spoken())}</span></h2>
    ${issueList.length ? nothing : html`<p class="hint">${t('intake.issues.none')}</p>`}
    ${[...byCode].map(([code, list]) => html`<details ?open=${byCode.size < 4}><summary>${code.replaceAll('_', ' ')} <span class="soft">${list.length}</span></summary>
      <ul class="rows">${list.map(issueRow)}</ul></details>`)}
    ${issuesTrouble ? failure(issuesTrouble, nextIssues) : nothing}
    ${issuesNext ? html`<button class="button small" @click=${nextIssues}>${t('ui.more')}</button>` : nothing}</section>`;
}

function issueRow({ properties, geometry }) {
  const { weight, sentence, row, column, file } = properties;
  const where = [row ? t('intake.row', { row }) : file, column, geometry ? t('intake.show') : null].filter(Boolean);
  const content = html`<span class="tag ${weight === 'error' ? 'red' : 'amber'}">${t(`intake.${weight}`)}</span><span class="row-text"><span>${sentence}</span><span class="row-note">${where.map((part) => html`<span>${part}</span>`)}</span></span>`;
  return html`<li>${geometry
    ? html`<button class="row" @click=${() => showExtent([...geometry.coordinates, ...geometry.coordinates], 13)}>${content}</button>`
    : html`<div class="row still">${content}</div>`}</li>`;
}
