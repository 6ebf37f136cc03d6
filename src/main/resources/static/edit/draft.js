// The row that is being written: what was read, what is wanted, every step between, kept in this browser until it is saved.

import { getTagged } from '../app/api.js';
import { put, read } from '../app/store.js';
import { Unread, same } from './check.js';
import { loadSchema, schemaOf } from './schema.js';

const PREFIX = 'ecopark.edit.';
const MOST_STEPS = 200;

/** The open draft: {layer, id ('new' for one), etag, base, values, geometry, sketch, past, future, errors, conflict, busy}. */
export const draft = () => read('edit.draft') ?? null;

/** Opens a row, as it was left in this browser or as the server has it. */
export async function openDraft(layer, id) {
  const open = draft();
  if (open?.layer === layer && String(open.id) === String(id) && !open.trouble) {
    return;
  }
  put('edit.draft', { layer, id, loading: true, values: {}, geometry: null, past: [], future: [] });
  try {
    await loadSchema(layer);
    const kept = keptDraft(layer, id);
    const fresh = kept ?? (id === 'new' ? blank() : await fetched(layer, id));
    const now = draft();
    if (now?.layer === layer && String(now.id) === String(id)) {
      put('edit.draft', { layer, id, past: [], future: [], ...fresh, restored: Boolean(kept) });
    }
  } catch (trouble) {
    put('edit.draft', { ...draft(), loading: false, trouble });
  }
}

function blank() {
  return { base: null, etag: null, values: {}, geometry: null };
}

async function fetched(layer, id) {
  const { json, tag } = await getTagged(`ogc/collections/${layer}/items/${id}`);
  return { base: json, etag: tag, values: ownValues(layer, json.properties), geometry: json.geometry };
}

function ownValues(layer, properties) {
  return Object.fromEntries(schemaOf(layer).fields.map(({ name }) => [name, properties[name] ?? null]));
}

export function closeDraft() {
  put('edit.draft', null);
}

/** Whether something is wanted that was not saved. */
export function isDirty(now = draft()) {
  return Boolean(now) && (changedNames(now).length > 0 || !same(now.geometry, now.base?.geometry) || Boolean(now.also));
}

export function changedNames({ values, base }) {
  return Object.keys(values).filter((name) => !same(values[name], base?.properties?.[name]));
}

/** One step: values or geometry change, and can be taken back. */
export function step(change, { merge } = {}) {
  const now = draft();
  const { values, geometry, also = null } = now;
  // Typing on in one field is one step.
  const past = merge && now.merged === merge ? now.past : [...now.past, { values, geometry, also }].slice(-MOST_STEPS);
  keep({ ...now, ...change, past, future: [], merged: merge ?? null, saved: null });
}

export function setValue(name, value) {
  const { values, errors = [] } = draft();
  step({ values: { ...values, [name]: value }, errors: errors.filter(({ pointer }) => pointer !== `/properties/${name}`) }, { merge: name });
}

export function setGeometry(geometry, more = {}) {
  step({ geometry, errors: (draft().errors ?? []).filter(({ pointer }) => !pointer.startsWith('/geometry')), ...more });
}

export function undoStep() {
  turn('past', 'future');
}

export function redoStep() {
  turn('future', 'past');
}

function turn(from, to) {
  const now = draft();
  const last = now?.[from].at(-1);
  if (last) {
    const { values, geometry, also = null } = now;
    keep({ ...now, ...last, [from]: now[from].slice(0, -1), [to]: [...now[to], { values, geometry, also }], merged: null });
  }
}

/** Changes what belongs to the draft beside its steps. */
export function amend(change) {
  keep({ ...draft(), ...change });
}

/** Takes the server's row for the new ground of the draft. */
export function rebase(base, etag, wanted = {}) {
  const now = draft();
  keep({ ...now, base, etag, values: ownValues(now.layer, base.properties), geometry: base.geometry, past: [], future: [], errors: [], conflict: null, also: null, busy: false, ...wanted });
}

function keep(now) {
  put('edit.draft', now);
  const key = keyOf(now.layer, now.id);
  try {
    if (isDirty(now) || now.sketch) {
      const { base, etag, values, geometry, past, future, also, sketch } = now;
      localStorage.setItem(key, JSON.stringify({ base, etag, values, geometry, past, future, also, sketch, at: Date.now() }, plain));
    } else {
      localStorage.removeItem(key);
    }
  } catch {
    // Storage may be off or full; the draft then lasts as long as the page.
  }
}

function plain(name, value) {
  return value instanceof Unread ? { unread: value.text, wanted: value.wanted } : value;
}

function revived(name, value) {
  return value?.unread !== undefined ? new Unread(value.unread, value.wanted) : value;
}

const keyOf = (layer, id) => `${PREFIX}${layer}.${id}`;

function keptDraft(layer, id) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(layer, id)), revived);
  } catch {
    return null;
  }
}

export function forget(layer, id) {
  try {
    localStorage.removeItem(keyOf(layer, id));
  } catch {
    // As above.
  }
}

/** Drafts of this browser that were not saved: [{layer, id, name, at}], newest first. */
export function listDrafts() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).map((key) => {
      // Names of layers may have dots, ids have none.
      const [, layer, id] = key.slice(PREFIX.length).match(/^(.*)\.([^.]*)$/);
      const { values, at } = keptDraft(layer, id) ?? {};
      return { layer, id, name: values?.name ?? '', at: at ?? 0 };
    }).sort((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}
