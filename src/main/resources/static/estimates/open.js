// Above the form of an offer that is an estimate: it says so, and can be confirmed or rejected on the spot.

import { sendJson } from '../app/api.js';
import { go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { isDirty } from '../edit/draft.js';
import { failure } from '../ui/states.js';
import { judgeOpen, pathOf } from './state.js';

const SOURCE = 'estimates';

export function isEstimate({ source, provenance }) {
  return source === SOURCE && (provenance === 'estimated' || provenance === 'assumed');
}

export function estimateBanner(now) {
  const properties = now.base?.properties;
  if (now.layer !== 'offers' || !properties || !isEstimate(properties)) {
    return nothing;
  }
  const { busy, trouble } = read('estimates.open') ?? {};
  const off = busy || isDirty(now);
  return html`<div class="note amber" id="estimate-open"><p>${t('estimates.open')}</p>
    <div class="actions"><button class="button small" type="button" id="estimate-confirm" ?disabled=${off} @click=${() => confirmOpen(now)}>${t('estimates.confirm')}</button>
      <button class="button small" type="button" id="estimate-reject" ?disabled=${off} @click=${() => rejectOpen(now)}>${t('estimates.reject')}</button>
      <button class="link" type="button" @click=${() => go({ elayer: 'facilities', erow: properties.facility_id })}>${t('estimates.all')}</button></div>
    ${trouble ? failure(trouble) : nothing}</div>`;
}

const pathOfOpen = ({ facility_id: facility, material_class: key }) => `${pathOf(facility)}/${encodeURIComponent(key)}`;

function confirmOpen(now) {
  judgeOpen(now, (properties) => sendJson('POST', `${pathOfOpen(properties)}/confirmation`, {}, now.etag));
}

/** The row goes, so the list of the layer comes back, with the way to take it back. */
async function rejectOpen(now) {
  put('estimates.open', { busy: true });
  try {
    const { change_set: set } = await sendJson('DELETE', pathOfOpen(now.base.properties), undefined, now.etag);
    put('estimates.open', null);
    put('edit.gone', { layer: now.layer, name: now.base.properties.facility_name, set });
    go({ erow: null });
  } catch (trouble) {
    put('estimates.open', { trouble });
  }
}
