// What was done to the register and to layers of one's own: change sets, newest first, and the way back of each.

import { go } from '../app/address.js';
import { getJson, newest, withQuery } from '../app/api.js';
import { put, read } from '../app/store.js';
import { says, spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { takeBack } from './save.js';
import { titleOf } from './targets.js';

const PAGE = 30;

const fetchSets = newest((signal, before) => getJson(withQuery('api/history', { limit: PAGE, ...(before ? { before } : {}) }), { signal }));

/** Reads the newest change sets, or those before one in addition. */
export async function loadHistory(before = null) {
  try {
    const answer = await fetchSets(before);
    if (answer) {
      put('edit.sets', { list: [...(before ? read('edit.sets').list : []), ...answer.change_sets], more: Boolean(answer.next) });
    }
  } catch (trouble) {
    put('edit.sets', { ...(before ? read('edit.sets') : {}), trouble });
  }
}

export function historyView() {
  const { list, more, trouble } = read('edit.sets') ?? {};
  const undone = read('edit.undoing');
  return html`<p class="hint">${t('edit.sets.hint')}</p>
    ${undone?.trouble ? failure(undone.trouble) : nothing}${trouble ? failure(trouble, () => loadHistory()) : nothing}
    ${list ? listView(list) : trouble ? nothing : skeleton(6)}
    ${more ? html`<p><button class="button" id="sets-more" type="button" @click=${() => loadHistory(list.at(-1).id)}>${t('edit.sets.more')}</button></p>` : nothing}`;
}

function listView(list) {
  return list.length ? html`<ol class="plain" id="edit-sets" tabindex="0" aria-label=${t('edit.sets')}>${list.map(setView)}</ol>` : empty(t('edit.history.none'));
}

function setView(set) {
  return html`<li class="change" data-set=${set.id}><div><strong>${set.title}</strong> <span class="soft">${t('edit.sets.by', { kind: kindOf(set), when: when(set.at), who: whoOf(set) })}</span></div>
    ${set.changes.length ? html`<ul class="plain differences">${set.changes.map((change) => html`<li>${countsOf(change)}</li>`)}</ul>` : nothing}
    <div class="actions">${wayBack(set)}${reportOf(set)}</div></li>`;
}

const kindOf = ({ kind }) => (says(`edit.kind.${kind}`) ? t(`edit.kind.${kind}`) : kind);

const whoOf = ({ who }) => (says(`edit.who.${who}`) ? t(`edit.who.${who}`) : who);

function when(at) {
  return new Date(at).toLocaleString(spoken(), { dateStyle: 'medium', timeStyle: 'short' });
}

/** Rows of a brought layer are kept under its name and the number of its table. */
function countsOf({ target, inserted, updated, removed }) {
  const layer = target.replace(/@\d+$/, '');
  const title = says(`edit.layer.${layer}`) ? t(`edit.layer.${layer}`) : titleOf(layer);
  return t('edit.sets.counts', { layer: title, inserted, updated, removed });
}

function wayBack(set) {
  if (set.undone_by) {
    return html`<span class="soft">${t('edit.sets.undone')}</span>`;
  }
  // Exchanges have a record and ways of their own, in their room.
  if (set.kind === 'exchange' || !set.changes.length) {
    return nothing;
  }
  if (set.forgotten) {
    return html`<span class="soft">${t('edit.sets.forgotten')}</span>`;
  }
  const busy = read('edit.undoing') && !read('edit.undoing').trouble;
  return html`<button class="button small" type="button" ?disabled=${busy} @click=${() => takeBack(set.id).then(() => loadHistory())}>${t(set.undoes ? 'edit.redo.change' : 'edit.undo.change')}</button>`;
}

function reportOf({ href }) {
  const [, id] = /\/api\/imports\/(\d+)$/.exec(href ?? '') ?? [];
  return id ? html`<button class="link" type="button" @click=${() => go({ room: 'import', job: id })}>${t('edit.sets.report')}</button>` : nothing;
}
