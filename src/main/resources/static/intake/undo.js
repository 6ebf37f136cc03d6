// The way back of an import: a job of its own, after which the import is read again.

import { sendJson, Trouble } from '../app/api.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { jobCard } from '../jobs/card.js';
import { isOver, watchJob } from '../jobs/watch.js';
import { reloadAll } from '../map/register.js';
import { failure } from '../ui/states.js';
import { readAgain } from './load.js';

async function takeBack(id) {
  put('intake.undo', { id, begun: true });
  try {
    const { id: job } = await sendJson('POST', `api/imports/${encodeURIComponent(id)}/undo`);
    await watchJob(job, async (now) => {
      put('intake.undo', { id, begun: true, job: now });
      if (isOver(now)) {
        reloadAll();
        await readAgain(id);
      }
    });
  } catch (trouble) {
    put('intake.undo', { id, trouble: trouble instanceof Trouble ? trouble : new Trouble('page') });
  }
}

export function undoView({ id, change_sets: sets }) {
  const undo = read('intake.undo')?.id === id ? read('intake.undo') : null;
  const possible = (sets ?? []).some((set) => set.can_undo);
  const gone = sets?.length && sets.every((set) => set.undone_by);
  return html`${gone ? html`<p class="hint" id="import-undone" role="status">${t('intake.undone')}</p>` : nothing}
    ${undo?.job && !gone ? jobCard(undo.job) : nothing}${undo?.trouble ? failure(undo.trouble) : nothing}
    ${possible && !(undo?.begun && !(undo.job && isOver(undo.job))) ? html`<p><button class="button small" type="button" id="import-undo" @click=${() => takeBack(id)}>${t('intake.undo')}</button></p>` : nothing}`;
}
