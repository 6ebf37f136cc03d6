// Follows the import of the address: its job until it ends, then its issues.

import { getJson } from '../app/api.js';
import { read, put, watch } from '../app/store.js';
import { isOver, watchJob } from '../jobs/watch.js';
import { reloadAll } from '../map/register.js';
import { drawIssues, eraseIssues } from './issue-marks.js';

let seen = null;

export async function followImport({ job }) {
  if (!job) {
    seen = null;
    put('intake.job', null);
    eraseIssues();
  } else if (job !== seen) {
    seen = job;
    put('intake.job', { id: job });
    await watchJob(job, take);
  }
}

async function take(job) {
  if (String(job.id) !== seen) {
    return;
  }
  put('intake.job', { ...read('intake.job'), ...job });
  if (isOver(job)) {
    reloadAll();
    await loadIssues(job.id);
  }
}

async function loadIssues(id) {
  try {
    const answer = await getJson(`api/imports/${encodeURIComponent(id)}/issues`);
    put('intake.job', { ...read('intake.job'), issues: answer.features, issuesTotal: answer.numberMatched ?? answer.features.length });
    drawIssues(answer.features);
  } catch (trouble) {
    put('intake.job', { ...read('intake.job'), issuesTrouble: trouble });
  }
}

export function reloadIssues() {
  return loadIssues(seen);
}

watch('theme', () => drawIssues(read('intake.job')?.issues ?? []));
