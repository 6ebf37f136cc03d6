// Follows the import of the address: its job until it ends, then what it did and its issues.

import { getJson, Trouble } from '../app/api.js';
import { put, read, watch } from '../app/store.js';
import { isOver, watchJob } from '../jobs/watch.js';
import { reloadAll } from '../map/register.js';
import { layerCame } from '../userlayers/on-map.js';
import { drawIssues, eraseIssues } from './issue-marks.js';

const ISSUES_A_PAGE = 500;
let followed = null;

export async function followImport({ job }) {
  if (!job) {
    followed = null;
    put('intake.job', null);
    eraseIssues();
  } else if (job !== followed) {
    followed = job;
    put('intake.job', { id: job });
    await begin(job);
  }
}

async function begin(id) {
  try {
    await takeReport(await getJson(`api/imports/${encodeURIComponent(id)}`));
  } catch (trouble) {
    change(id, { trouble });
  }
}

/** The import as it is now, its issues as they were. */
export async function readAgain(id) {
  change(id, await getJson(`api/imports/${encodeURIComponent(id)}`));
}

function change(id, patch) {
  if (String(id) === followed) {
    put('intake.job', { ...read('intake.job'), ...patch });
  }
}

async function takeReport(report) {
  change(report.id, { ...report, kind: 'import' });
  if (isOver(report)) {
    reloadAll();
    layerCame();
    await nextIssues();
  } else {
    await watchJob(report.id, takeJob);
  }
}

async function takeJob(job) {
  if (isOver(job)) {
    change(job.id, job);
    await begin(job.id);
  } else {
    change(job.id, job);
  }
}

/** The next page of issues, in the order of the file. */
export async function nextIssues() {
  const { id, issueList = [], issuesNext } = read('intake.job');
  const first = `api/imports/${encodeURIComponent(id)}/issues?limit=${ISSUES_A_PAGE}`;
  try {
    const page = await getJson(issuesNext ? pathOf(issuesNext) : first);
    const list = [...issueList, ...page.features];
    change(id, { issueList: list, issuesTotal: page.numberMatched, issuesNext: page.next, issuesTrouble: null });
    drawIssues(list);
  } catch (trouble) {
    change(id, { issuesTrouble: trouble instanceof Trouble ? trouble : new Trouble('page') });
  }
}

/** Links may name the server as a proxy sees it; the page asks where it came from. */
function pathOf(href) {
  const { pathname, search } = new URL(href, document.baseURI);
  return pathname + search;
}

watch('theme', () => drawIssues(read('intake.job')?.issueList ?? []));
