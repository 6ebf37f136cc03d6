// The facilities of the picked park.

import { put } from '../app/store.js';
import { nameOf, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { pick } from '../map/pointer.js';
import { empty, skeleton } from '../ui/states.js';
import { tags } from '../ui/tags.js';

export function parkFacilities({ facilities, loading }) {
  if (!facilities) {
    return loading ? skeleton() : nothing;
  }
  return html`<section><h2>${t('explore.facilities')} <span class="soft">${facilities.features.length}</span></h2>
    ${facilities.features.length ? html`<ul class="rows">${facilities.features.map(row)}</ul>` : empty(t('explore.park.empty'))}
    ${facilities.more ? html`<p class="hint">${t('explore.park.more')}</p>` : nothing}</section>`;
}

function row({ id, properties, geometry }) {
  const [lon, lat] = geometry?.coordinates ?? [];
  const here = { layer: 'facilities', id, lon, lat };
  return html`<li><button class="row" @click=${() => pick(here)} @pointerenter=${() => put('hover', here)} @pointerleave=${() => put('hover', null)}>
    <span class="row-title">${nameOf(properties)}</span><span class="row-note">${properties.operator ?? ''}</span>${tags({ illustrative: properties.illustrative })}</button></li>`;
}
