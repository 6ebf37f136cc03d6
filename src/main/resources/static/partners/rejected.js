// Candidates that were rejected, with the reason.

import { inTongue, nameIn, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classTitle } from '../map/classes.js';
import { pick } from '../map/pointer.js';
import { distanceText } from '../ui/numbers.js';

export function rejectedView(list) {
  return html`<section class="rejected"><h2>${t('partners.rejected')} <span class="soft">${list.length}</span></h2>
    ${list.length ? html`<ul class="rows">${list.map(row)}</ul>` : html`<p class="hint">${t('partners.rejected.none')}</p>`}</section>`;
}

function row(item) {
  const p = item.properties;
  const why = p.match_reasons;
  return html`<li class="partner">
    <div><button class="link row-title" @click=${() => pick({ layer: 'facilities', id: p.partner_facility_id })}>${nameIn(p, 'partner_facility_name')}</button>
      <div class="row-note"><span>${inTongue(p, 'material_class_title') ?? classTitle(p.material_class)}</span> <span>${t('partners.straight', { distance: distanceText(p.straight_distance_m) })}</span></div>
      ${why.length ? html`<ul class="reasons bad">${why.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>` : nothing}</div></li>`;
}
