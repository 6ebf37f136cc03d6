// Keeps an eye on jobs: often while one runs, seldom otherwise. Stops when the page is not seen.

import { getJson } from '../app/api.js';
import { put, read } from '../app/store.js';

const BUSY_MS = 1000;
const CALM_MS = 20000;
const OVER = new Set(['finished', 'failed', 'cancelled']);
const followers = new Map();
let timer = null;

export function startJobs() {
  look();
  document.addEventListener('visibilitychange', () => (document.hidden ? clearTimeout(timer) : look()));
}

export function isOver({ state }) {
  return OVER.has(state);
}

/** Follows one job until it is over; the follower gets every state, the last one included. */
export async function watchJob(id, follower) {
  followers.set(String(id), follower);
  await look();
}

export async function look() {
  clearTimeout(timer);
  try {
    const answer = await getJson('api/jobs');
    const { jobs } = answer;
    put('jobs', jobs);
    put('jobs.trouble', null);
    put('jobs.running', jobs.filter((job) => !isOver(job)));
    await Promise.all([...followers.keys()].map(follow));
  } catch (trouble) {
    put('jobs.trouble', trouble);
  }
  const busy = followers.size || read('jobs.running')?.length;
  timer = document.hidden ? null : setTimeout(look, busy ? BUSY_MS : CALM_MS);
}

async function follow(id) {
  const job = await getJson(`api/jobs/${encodeURIComponent(id)}`);
  const follower = followers.get(id);
  if (isOver(job)) {
    followers.delete(id);
  }
  await follower?.(job);
}
