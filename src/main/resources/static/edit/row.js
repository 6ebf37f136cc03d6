// An open row: its place, its form, what is to be said about it, saving, removing, and what was done to it.

import { go } from '../app/address.js';
import { put } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { bulkSection } from '../estimates/bulk.js';
import { estimateBanner } from '../estimates/open.js';
import { estimatesJump, estimatesSection } from '../estimates/section.js';
import { icon } from '../ui/icons.js';
import { failure, skeleton } from '../ui/states.js';
import { changesView } from './changes.js';
import { conflictView } from './conflict.js';
import { amend, draft, forget, isDirty, openDraft, redoStep, undoStep } from './draft.js';
import { formFields, serverSentence } from './form.js';
import { placeView } from './place.js';
import { remove, save, takeBack } from './save.js';
import { schemaOf } from './schema.js';

export function rowView() {
  const now = draft();
  if (now?.trouble && !schemaOf(now.layer)) {
    return failure(now.trouble);
  }
  if (!now || now.loading || !schemaOf(now.layer)) {
    return now?.trouble ? failure(now.trouble) : skeleton(6);
  }
  if (now.conflict) {
    return conflictView(now);
  }
  return html`${statusView(now)}${estimateBanner(now)}${estimatesJump(now)}
    <form id="edit-form" novalidate @submit=${(event) => { event.preventDefault(); save(); }}>
      ${placeView(now)}${formFields(now)}${toldView(now)}
      <div class="actions foot"><button class="button main" type="submit" id="edit-save" ?disabled=${now.busy || !isDirty(now)}>${t('edit.save')}</button>
        <button class="tool" type="button" id="edit-undo" aria-label=${t('edit.undo')} title=${t('edit.undo')} ?disabled=${!now.past.length} @click=${undoStep}>${icon('undo')}</button>
        <button class="tool" type="button" id="edit-redo" aria-label=${t('edit.redo')} title=${t('edit.redo')} ?disabled=${!now.future.length} @click=${redoStep}>${icon('redo')}</button>
        ${isDirty(now) ? html`<button class="button" type="button" id="edit-discard" @click=${() => discard(now)}>${t('edit.discard')}</button>` : nothing}</div>
    </form>
    ${estimatesSection(now)}${now.layer === 'parks' && now.id !== 'new' ? bulkSection(`park ${now.id}`, 'park', () => ({ park: Number(now.id) })) : nothing}
    ${now.id !== 'new' ? removalView(now) : nothing}${changesView(now)}`;
}

function statusView(now) {
  return html`<div class="status" role="status">${now.restored ? html`<p class="note">${t('edit.restored')}</p>` : nothing}
    ${now.settled && isDirty(now) ? html`<p class="note">${t('edit.conflict.settled')}</p>` : nothing}
    ${now.saved ? html`<div class="undo"><span>${t('edit.saved')}</span><button class="button small" id="edit-takeback" @click=${() => takeBack(now.saved)}>${t('edit.undo.change')}</button></div>` : nothing}
    ${(now.warnings ?? []).map((warning) => html`<p class="note amber">${serverSentence(warning)}</p>`)}</div>`;
}

/** What belongs to no single field. */
function toldView(now) {
  const known = new Set(schemaOf(now.layer).fields.map(({ name }) => `/properties/${name}`));
  const others = (now.errors ?? []).filter(({ pointer }) => !known.has(pointer) && !pointer.startsWith('/geometry'));
  return html`${others.map((each) => html`<p class="said" role="alert">${each.detail}</p>`)}${now.trouble ? failure(now.trouble) : nothing}`;
}

async function discard({ layer, id }) {
  forget(layer, id);
  put('edit.draft', null);
  if (id === 'new') {
    go({ erow: null });
  } else {
    await openDraft(layer, id);
  }
}

function removalView(now) {
  if (now.hanging) {
    return html`<div class="failure" role="alertdialog" aria-labelledby="hanging-title">${icon('warning')}<div><p id="hanging-title">${t('edit.hanging')}</p>
      <ul class="plain">${now.hanging.map(({ layer, count, names, go_with_it: goes }) => html`<li>${t(goes ? 'edit.hanging.goes' : 'edit.hanging.stays', { number: count, layer: t(`edit.layer.${layer}`), names: names.join(', ') })}</li>`)}</ul>
      <div class="actions"><button class="button" type="button" id="edit-cascade" @click=${() => remove(true)}>${t('edit.remove.all')}</button>
        <button class="button" type="button" @click=${() => amend({ hanging: null })}>${t('edit.cancel')}</button></div></div></div>`;
  }
  return html`<div class="actions"><button class="button" type="button" id="edit-remove" ?disabled=${now.busy || isDirty(now)} @click=${() => remove()}>${t('edit.remove')}</button></div>`;
}
