// One flow of the best set: what it brings a year and a tonne, how far it goes, and what hangs on its two ends.

import { go } from '../app/address.js';
import { nameIn, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classOf, classTitle } from '../map/classes.js';
import { distanceText, isNumber, orUnknown, plain, unitOf } from '../ui/numbers.js';

/** The flow of the address; nothing when it names none of these. */
export function leg({ features, summary }, now) {
  const p = features[Number(now.leg)]?.properties;
  if (!now.leg || !p) {
    return nothing;
  }
  const money = summary.money.replace('_', ' ');
  const times = (each) => (isNumber(each) ? each * p.amount : null);
  const per = unitOf(p.amount_unit).split('/')[0];
  const row = (key, value, values = {}) => html`<div><dt>${t(`exchanges.leg.${key}`, values)}</dt><dd>${orUnknown(value)}</dd></div>`;
  const amount = (value, unit) => (isNumber(value) ? `${plain(value)} ${unit}` : null);
  return html`<section class="leg" id="flow-leg" aria-label=${t('exchanges.leg')}>
    <h2>${t('exchanges.between', { from: nameIn(p, 'from_facility'), to: nameIn(p, 'to_facility') })}</h2>
    <dl class="facts">
      ${row('what', `${classTitle(p.material_class)}, ${plain(p.amount)} ${unitOf(p.amount_unit)}`)}
      ${row('gain', amount(times(p.gain_per_unit), t('exchanges.leg.per_year', { money })))}
      ${row('gain.unit', amount(p.gain_per_unit, `${money}/${per}`), { per })}
      ${isNumber(p.gain_offerer_per_unit) || isNumber(p.gain_receiver_per_unit) ? html`${row('offerer', amount(p.gain_offerer_per_unit, `${money}/${per}`), { per })}
      ${row('receiver', amount(p.gain_receiver_per_unit, `${money}/${per}`), { per })}` : nothing}
      ${row('co2e', amount(times(p.co2e_t_per_unit), unitOf('t_CO2e/year')))}
      ${row('co2e.unit', amount(p.co2e_t_per_unit, `t CO2e/${per}`), { per })}
      ${row(classOf(p.material_class).reach_basis === 'pipe' ? 'pipe' : 'road', distanceText(p.road_distance_m))}
      ${row('straight', distanceText(p.straight_distance_m))}
    </dl>
    ${p.estimated ? html`<p class="hint">${t('exchanges.flows.estimated')}</p>` : nothing}
    <div class="actions">
      ${p.offer_id ? html`<button class="button small" id="leg-partners" @click=${() => go({ room: 'partners', pick: `facilities.${p.from_facility_id}`, stream: p.offer_id })}>${t('exchanges.leg.partners')}</button>` : nothing}
      <button class="button small" id="leg-stop-from" @click=${() => go({ tab: 'stops', stop: p.from_facility_id, leg: null })}>${t('exchanges.leg.stop', { facility: nameIn(p, 'from_facility') })}</button>
      <button class="button small" id="leg-stop-to" @click=${() => go({ tab: 'stops', stop: p.to_facility_id, leg: null })}>${t('exchanges.leg.stop', { facility: nameIn(p, 'to_facility') })}</button>
      <button class="link" @click=${() => go({ leg: null })}>${t('ui.close')}</button></div></section>`;
}
