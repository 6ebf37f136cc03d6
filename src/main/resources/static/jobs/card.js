// One job: what it does, how far it is, how it ended.

import { send } from '../app/api.js';
import { address, go } from '../app/address.js';
import { put } from '../app/store.js';
import { says, spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { progressBar } from '../ui/progress.js';
import { askAgain, mayAsk, titleOf } from './again.js';
import { placeOf } from './places.js';
import { isOver, look } from './watch.js';

export function jobCard(job) {
  const { id, state, progress, words, sentence } = job;
  const place = placeOf(job);
  return html`<article class="job">
    <header><strong>${title(job)}</strong> <span class=${state === 'failed' ? 'tag red' : 'tag'}>${t(`jobs.state.${state}`)}</span></header>
    ${isOver(job) ? html`<p class=${state === 'failed' ? 'bad' : 'soft'}>${sentence ?? (state === 'finished' ? '' : words ?? '')}</p>` : progressBar(words || t(`jobs.state.${state}`), state === 'waiting' ? null : progress)}
    <p class="row-note">${[titleOf(job), times(job)].filter(Boolean).map((part) => html`<span>${part}</span>`)}</p>
    <div class="actions">
      ${isOver(job) ? nothing : html`<button class="button small" @click=${() => cancel(id)}>${t('jobs.cancel')}</button>`}
      ${mayAsk(job) ? html`<button class="button small" @click=${() => askAgain(job)}>${t('jobs.again')}</button>` : nothing}
      ${place && address().job !== String(id) ? html`<button class="link" @click=${() => go(place)}>${t('jobs.open')}</button>` : nothing}
    </div></article>`;
}

/** What kind of work it is, in the reader's language. Titles of runs are the server's own and in English. */
function title({ kind, title: given }) {
  return says(`jobs.kind.${kind}`) ? t(`jobs.kind.${kind}`) : given || kind;
}

function times({ created_at: created, started_at: started, ended_at: finished }) {
  const from = started ?? created;
  if (!from) {
    return '';
  }
  const at = new Date(from).toLocaleString(spoken(), { dateStyle: 'medium', timeStyle: 'short' });
  const seconds = finished ? Math.max(0, Math.round((new Date(finished) - new Date(from)) / 1000)) : null;
  return seconds === null ? t('jobs.since', { at }) : t('jobs.took', { at, count: seconds });
}

async function cancel(id) {
  try {
    await send('DELETE', `api/jobs/${encodeURIComponent(id)}`);
  } catch (trouble) {
    put('jobs.trouble', trouble);
  }
  await look();
}
