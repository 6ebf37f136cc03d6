// A run that a room has started: its progress, and the way to cancel it. It goes on when the room is left.

import { sendJson } from '../app/api.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { isOver, watchJob } from './watch.js';
import { progressBar } from '../ui/progress.js';
import { failure } from '../ui/states.js';

/** Starts a run and tells the slice how it goes; done gets its id. */
export async function startRun(slice, path, order, done) {
  put(slice, { ...read(slice), job: { words: '', progress: 0 }, trouble: null });
  try {
    const { id } = await sendJson('POST', path, order);
    await watchJob(id, (job) => {
      put(slice, { ...read(slice), job: isOver(job) ? null : { ...job, id }, trouble: job.state === 'failed' ? { kind: 'refused', title: job.sentence } : null });
      return job.state === 'finished' ? done(id) : undefined;
    });
  } catch (trouble) {
    put(slice, { ...read(slice), job: null, trouble });
  }
}

async function cancel(slice) {
  try {
    await sendJson('DELETE', `api/jobs/${read(slice).job.id}`);
  } catch (trouble) {
    put(slice, { ...read(slice), trouble });
  }
}

export function runState(slice, again) {
  const { job, trouble } = read(slice) ?? {};
  return job
    ? html`<div class="run">${progressBar(job.words || t('jobs.waiting'), job.progress)}
        ${job.id ? html`<button class="button small" id="run-cancel" @click=${() => cancel(slice)}>${t('jobs.cancel')}</button>` : nothing}</div>`
    : trouble ? failure(trouble, again) : nothing;
}
