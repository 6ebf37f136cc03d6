// The picked record: what it is, how sure its place is, its streams, and where all that comes from.

import { go } from '../app/address.js';
import { read } from '../app/store.js';
import { says, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { LAYERS } from '../edit/schema.js';
import { titleOf } from '../map/shelf.js';
import { icon } from '../ui/icons.js';
import { tags } from '../ui/tags.js';
import { failure, skeleton } from '../ui/states.js';
import { facts } from './facts.js';
import { installationsView } from './installations.js';
import { plainFacts } from './plain-record.js';
import { parkFacilities } from './park-facilities.js';
import { reloadPick } from './pick.js';
import { sourceView } from './source.js';
import { streamsView } from './streams.js';

/** Layers whose records are told in words of their own. */
const OWN = new Set(['facilities', 'parks', 'zones']);

export function recordView() {
  const record = read('record');
  if (record?.trouble && !record.feature) {
    return failure(record.trouble, reloadPick);
  }
  if (!record?.feature) {
    return skeleton(6);
  }
  const { layer, feature, id } = record;
  const { properties } = feature;
  return html`
    <div class="tags"><span class="tag">${OWN.has(layer) ? t(`explore.kind.${layer}`) : titleOf(layer)}</span>${tags(properties)}${statusTag(properties.status)}</div>
    ${properties.illustrative ? html`<p class="note amber">${t('explore.illustrative')}</p>` : nothing}
    ${properties.accuracy_m ? html`<p class="note">${t('explore.accuracy', { metres: properties.accuracy_m })} ${properties.location_quality ? t(`explore.location.${properties.location_quality}`) : nothing}</p>` : nothing}
    <div class="actions">${layer === 'facilities' ? html`<button class="button main" id="find-partners" @click=${() => go({ room: 'partners' })}>${icon('partners', 16)} ${t('explore.partners')}</button>` : nothing}
      ${canBeEdited(layer) ? html`<button class="button" id="edit-record" @click=${() => go({ room: 'edit', elayer: layer, erow: id })}>${icon('edit', 16)} ${t('explore.edit')}</button>` : nothing}</div>
    ${OWN.has(layer) ? facts(layer, properties) : plainFacts(layer, properties)}
    ${record.trouble ? failure(record.trouble, reloadPick) : nothing}
    ${layer === 'facilities' ? html`${streamsView(record)}${installationsView(record)}` : nothing}
    ${layer === 'parks' ? parkFacilities(record) : nothing}
    ${sourceView(layer, id, properties)}`;
}

/** The register's rows, and features of layers that people brought. */
function canBeEdited(layer) {
  return LAYERS.includes(layer) || (read('edit.own') ?? []).some(({ name }) => name === layer);
}

function statusTag(status) {
  return says(`explore.status.${status}`) ? html`<span class="tag">${t(`explore.status.${status}`)}</span>` : nothing;
}
