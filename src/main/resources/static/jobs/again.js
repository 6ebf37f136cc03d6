// What a job was asked for: its name in the reader's language, and the way to ask for the same again.

import { sendJson } from '../app/api.js';
import { put } from '../app/store.js';
import { runTitle } from '../ui/run-title.js';
import { look } from './watch.js';

const LISTS = {
  allocation: 'api/allocations', resilience: 'api/resilience-studies', capacity: 'api/capacity-studies', siting: 'api/siting-runs',
  suitability: 'api/suitability-runs', tenants: 'api/tenant-searches', 'back-test': 'api/back-tests',
};

/** What a job is about; null where it is not known. */
export function titleOf({ kind, title, request }) {
  return kind === 'import' ? title : request ? runTitle({ request }) : null;
}

/** Whether the same can be asked for anew: it did not end well, and what was asked is known. */
export function mayAsk({ kind, state, request }) {
  return (state === 'failed' || state === 'cancelled') && Boolean(request && LISTS[kind]);
}

/** Starts a new job that asks for the same. */
export async function askAgain({ kind, request }) {
  try {
    await sendJson('POST', LISTS[kind], request);
  } catch (trouble) {
    put('jobs.refused', trouble);
    return;
  }
  put('jobs.refused', null);
  await look();
}
