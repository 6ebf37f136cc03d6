// Saving, removing and taking back: what the server refuses leaves the draft as it was.

import { go } from '../app/address.js';
import { getJson, getTagged, send, sendJson } from '../app/api.js';
import { put, read } from '../app/store.js';
import { reloadAll } from '../map/register.js';
import { same } from './check.js';
import { amend, changedNames, draft, forget, openDraft, rebase } from './draft.js';
import { faultsOf, focusFirstFault } from './form.js';
import { loadChanges } from './changes.js';
import { schemaOf } from './schema.js';
import { rowName } from './targets.js';

/** Members that differ from what was read. */
export function patchOf(now) {
  const properties = Object.fromEntries(changedNames(now).map((name) => [name, now.values[name]]));
  const moved = schemaOf(now.layer).geometry && !same(now.geometry, now.base?.geometry);
  return { type: 'Feature', ...(moved ? { geometry: now.geometry } : {}), properties };
}

export async function save() {
  const now = draft();
  if (faultsOf(now).length || (schemaOf(now.layer).geometry && !now.geometry)) {
    amend({ tried: true });
    requestAnimationFrame(focusFirstFault);
    return;
  }
  amend({ busy: true, trouble: null, tried: true, errors: [] });
  const items = `ogc/collections/${now.layer}/items`;
  try {
    const made = now.id === 'new'
      ? await sendJson('POST', items, { ...patchOf(now), geometry: now.geometry })
      : await sendJson('PATCH', `${items}/${now.id}`, patchOf(now), now.etag);
    await also(now, items);
    await settle(now, made);
  } catch (trouble) {
    refuse(trouble);
  }
}

/** What a cut or a merge wants besides: another row made or taken away. */
async function also(now, items) {
  for (const feature of now.also?.make ?? []) {
    await sendJson('POST', items, feature);
  }
  for (const { id, etag } of now.also?.remove ?? []) {
    await sendJson('DELETE', `${items}/${id}?cascade=true`, undefined, etag);
  }
}

async function settle(now, made) {
  forget(now.layer, now.id);
  const { json, tag } = await getTagged(`ogc/collections/${now.layer}/items/${made.id}`);
  put('edit.draft', { ...draft(), id: made.id });
  rebase(json, tag, { saved: made.change_set, warnings: made.warnings ?? [], tried: false, restored: false });
  reloadAll();
  loadChanges(now.layer, made.id);
  if (now.id === 'new') {
    go({ erow: made.id }, { replace: true });
  }
}

function refuse(trouble) {
  if (trouble.code === 'edit_conflict' && trouble.facts.current) {
    amend({ busy: false, conflict: { feature: trouble.facts.current, etag: trouble.facts.current_etag } });
  } else if (trouble.code === 'invalid_feature') {
    amend({ busy: false, errors: trouble.facts.errors });
    requestAnimationFrame(focusFirstFault);
  } else {
    amend({ busy: false, trouble });
  }
}

/** Removes the row; what hangs on it is named first and goes only when that is wished. */
export async function remove(cascade = false) {
  const now = draft();
  amend({ busy: true, trouble: null });
  try {
    const set = await removal(now, cascade);
    forget(now.layer, now.id);
    put('edit.gone', { layer: now.layer, name: rowName(now.layer, now.id, now.base.properties), set });
    go({ erow: null });
    reloadAll();
  } catch (trouble) {
    if (trouble.code === 'has_dependants') {
      amend({ busy: false, hanging: trouble.facts.dependants });
    } else {
      refuse(trouble);
    }
  }
}

async function removal({ layer, id, etag }, cascade) {
  await sendJson('DELETE', `ogc/collections/${layer}/items/${id}${cascade ? '?cascade=true' : ''}`, undefined, etag);
  const { history } = schemaOf(layer);
  const { changes } = await getJson(`api/history?target=${encodeURIComponent(history)}&row=${id}&limit=1`);
  return changes[0]?.id;
}

/** Takes a change set back, and shows the row as it is then. */
export async function takeBack(set) {
  put('edit.undoing', { set });
  try {
    await send('POST', `api/history/${set}/undo`);
    put('edit.undoing', null);
    reloadAll();
    const now = draft();
    put('edit.gone', null);
    if (now && now.id !== 'new') {
      forget(now.layer, now.id);
      put('edit.draft', null);
      await openDraft(now.layer, now.id);
      loadChanges(now.layer, now.id);
    }
  } catch (trouble) {
    put('edit.undoing', { set, trouble });
  }
}

export const undoing = () => read('edit.undoing');
