// The estimates of the facility that is open: what the server proposes, what is ticked, what was done last.

import { getJson, newest, sendJson } from '../app/api.js';
import { put, read, watch } from '../app/store.js';
import { reloadAll } from '../map/register.js';
import { loadChanges } from '../edit/changes.js';
import { draft, forget, openDraft } from '../edit/draft.js';

const SLICE = 'estimates';
/** What can be taken into the register by ticking it. */
export const TICKABLE = new Set(['open', 'related', 'rejected']);

let shown = null;

export const estimates = () => read(SLICE) ?? null;

function amend(change) {
  put(SLICE, { ...read(SLICE), ...change });
}

const fetchEstimates = newest((signal, facility) => getJson(pathOf(facility), { signal }));

export const pathOf = (facility) => `api/facilities/${facility}/estimated-streams`;

export async function loadEstimates(facility) {
  if (estimates()?.facility !== facility) {
    put(SLICE, { facility, loading: true });
  }
  try {
    const answer = await fetchEstimates(facility);
    if (answer) {
      show(facility, answer);
    }
  } catch (trouble) {
    put(SLICE, { facility, trouble });
  }
}

/** Ticked are at first those that nobody has spoken of. */
function show(facility, answer, more = {}) {
  const ticked = new Set(answer.proposals.filter(({ state }) => state === 'open').map((each) => each.material_class));
  put(SLICE, { facility, answer, ticked, ...more });
}

export function tick(key, on) {
  const ticked = new Set(estimates().ticked);
  if (on) {
    ticked.add(key);
  } else {
    ticked.delete(key);
  }
  amend({ ticked });
}

/** Adds what is ticked. */
export function addTicked() {
  return act('add', (facility) => sendJson('POST', pathOf(facility), { classes: [...estimates().ticked] }));
}

export function confirm(key, etag, amount, own) {
  return act('confirm', (facility) => sendJson('POST', `${pathOf(facility)}/${encodeURIComponent(key)}/confirmation`, amount === own ? {} : { amount }, etag));
}

export function reject(key, etag) {
  return act('reject', (facility) => sendJson('DELETE', `${pathOf(facility)}/${encodeURIComponent(key)}`, undefined, etag));
}

async function act(what, call) {
  const { facility } = estimates();
  amend({ busy: true, trouble: null, done: null });
  try {
    const answer = await call(facility);
    show(facility, answer, { done: answer.change_set ? { what, set: answer.change_set } : null });
    reloadAll();
  } catch (trouble) {
    amend({ busy: false, trouble });
    if (trouble.code === 'edit_conflict' || trouble.code === 'no_estimated_stream') {
      await reread(facility, trouble);
    }
  }
}

/** Somebody else was quicker: show what there is now, and say so. */
async function reread(facility, trouble) {
  const answer = await fetchEstimates(facility).catch(() => null);
  if (answer) {
    show(facility, answer, { trouble });
  }
}

/** Takes the last step back. */
export async function takeBackLast() {
  const { facility, done } = estimates();
  amend({ busy: true, done: null });
  try {
    await sendJson('POST', `api/history/${done.set}/undo`);
    reloadAll();
    await loadEstimates(facility);
  } catch (trouble) {
    amend({ busy: false, trouble });
  }
}

/** Confirms or rejects the stream that is open in the form, and shows it as it is then. */
export async function judgeOpen(now, call) {
  put('estimates.open', { busy: true });
  try {
    const { change_set: set } = await call(now.base.properties);
    put('estimates.open', null);
    forget(now.layer, now.id);
    put('edit.draft', null);
    reloadAll();
    await openDraft(now.layer, now.id);
    await loadChanges(now.layer, now.id);
    return set;
  } catch (trouble) {
    put('estimates.open', { trouble });
    return null;
  }
}

// A facility that is opened or saved is estimated anew.
watch('edit.draft', (now) => {
  const key = now?.layer === 'facilities' && now.base ? `${now.id}.${now.etag}` : null;
  if (key !== shown) {
    shown = key;
    if (key) {
      queueMicrotask(() => { if (String(draft()?.id) === String(now.id)) { loadEstimates(now.id); } });
    }
  }
});
