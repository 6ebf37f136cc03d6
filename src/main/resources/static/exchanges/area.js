// Where flows and stops are looked for: a country, a park or an area drawn on the map. And the run of a job with its progress.

import { getJson, sendJson } from '../app/api.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { isOver, watchJob } from '../jobs/watch.js';
import { progressBar } from '../ui/progress.js';
import { failure } from '../ui/states.js';
import { parkPicker } from './board.js';
import { areaButtons, drawnArea } from './draw-area.js';

export function areaFields(now, go) {
  return html`${areaButtons(now)}<label class="field">${t('exchanges.park')} ${parkPicker(now.xpark, (id) => go({ xpark: id, area: null, draw: null }), t('exchanges.flows.country.whole'))}</label>
    <label class="field">${t('exchanges.flows.country')} <input type="text" id="flows-country" maxlength="2" pattern="[A-Za-z][A-Za-z]" ?disabled=${Boolean(now.xpark || drawnArea(now))} .value=${now.country ?? 'GB'}
      @change=${({ target }) => (target.validity.valid ? go({ country: target.value.toUpperCase() }) : target.reportValidity())}></label>`;
}

export function areaOf(now) {
  const polygon = drawnArea(now);
  return polygon ? { polygon } : now.xpark ? { park: Number(now.xpark) } : { country: now.country ?? 'GB' };
}

/** Starts a run and tells the slice how it goes; done gets its id. */
export async function start(slice, path, order, done) {
  put(slice, { ...read(slice), job: { words: '', progress: 0 }, trouble: null });
  try {
    const { id } = await sendJson('POST', path, order);
    await watchJob(id, (job) => {
      put(slice, { ...read(slice), job: isOver(job) ? null : job, trouble: job.state === 'failed' ? { title: job.sentence, message: job.sentence } : null });
      return job.state === 'finished' ? done(id) : undefined;
    });
  } catch (trouble) {
    put(slice, { ...read(slice), job: null, trouble });
  }
}

export function runState(slice, again) {
  const { job, trouble } = read(slice) ?? {};
  return job ? progressBar(job.words || t('exchanges.flows.running'), job.progress) : trouble ? failure(trouble, again) : nothing;
}

/** The newest finished one of a list, or null. */
export async function newestOf(path, member) {
  const all = (await getJson(path))[member];
  return all.find(({ finished_at: finished }) => finished) ?? null;
}

export function staleNote({ stale }) {
  return stale ? html`<p class="hint">${t('exchanges.flows.stale')}</p>` : nothing;
}
