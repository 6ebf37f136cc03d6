// What a partner is worth: gain and CO2e in a line each, everything else on demand. Every figure opens its proof.

import { nameIn, says, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { figureProof } from '../ui/figure.js';
import { orUnknown } from '../ui/numbers.js';
import { explainPartners } from './load.js';
import { VIEWS } from './question.js';

/** The figure at a path of the value, explained when its proof has come. */
function figureAt(feature, state, path) {
  const find = (value) => path.reduce((at, key) => at?.[key], value);
  return find(state.proofs?.get(feature.id)) ?? find(feature.properties.value);
}

function pair(feature, state, label, path, reason) {
  const figure = figureAt(feature, state, path);
  return html`<div class="pair"><span class="term">${label}</span> ${figure ? figureProof(figure, explainPartners) : orUnknown(null, reason)}</div>`;
}

export function worthView(feature, state, now) {
  const { value, via } = feature.properties;
  if (!value) {
    return nothing;
  }
  const view = now.view ?? 'system';
  const why = value.missing.map(({ sentence }) => sentence).join(' ') || undefined;
  return html`${via ? throughYard(via) : nothing}
    ${pair(feature, state, t(`partners.gain.${view}`), ['gain_per_year', view], why)}
    ${pair(feature, state, t('partners.co2e'), ['co2e_per_year'], why)}
    <details class="more"><summary>${t('partners.worth')}</summary>${details(feature, state, value)}</details>`;
}

function throughYard(via) {
  const share = via.yield.value.toLocaleString(undefined, { style: 'percent' });
  return html`<div class="pair"><span class="term">${t('partners.via')}</span> <span>${t('partners.via.yard', { yard: nameIn(via, 'facility_name'), process: via.process_title, share, sure: t(`ui.provenance.${via.yield.provenance}`) })}</span></div>`;
}

function details(feature, state, value) {
  const line = (label, path, reason) => pair(feature, state, label, path, reason);
  const { alternative, system_alternative: system, receiver_kind: kind, hierarchy_step: step } = value;
  return html`<h3>${t('partners.gains', { per: value.per })}</h3>
    ${VIEWS.map((view) => line(t(`partners.view.${view}`), ['gain', view]))}
    ${value.gain.others ? line(t('partners.gain.others'), ['gain', 'others']) : nothing}
    ${line(alternative ? t('partners.avoided', { outlet: alternative.title }) : t('partners.avoided.unknown'), ['avoided_disposal'])}
    ${system ? line(t('partners.avoided.system', { outlet: system.title }), ['other_outlet_fee']) : nothing}
    ${line(kind ? t('partners.fee', { outlet: kind.title }) : t('partners.fee.unknown'), ['gate_fee'])}
    ${line(t('partners.transport'), ['transport_cost'])}
    ${value.onward_transport_cost ? line(t('partners.transport.onward'), ['onward_transport_cost']) : nothing}
    ${value.delivered_amount ? line(t('partners.delivered'), ['delivered_amount']) : nothing}
    ${line(t('partners.breakeven.cost'), ['cost_break_even_distance'])}
    <h3>${t('partners.co2e.title')}</h3>
    ${line(t('partners.co2e.unit', { per: value.per }), ['co2e'])}
    ${line(t('partners.breakeven.carbon'), ['carbon_break_even_distance'])}
    <div class="pair"><span class="term">${t('partners.counterfactual')}</span> ${orUnknown(value.co2e_counterfactual && t(`partners.counterfactual.${value.co2e_counterfactual}`))}</div>
    <p class="hint">${value.co2e_boundary} ${t(`partners.factors.${value.co2e_factors}`)} ${value.biogenic_carbon ?? ''}</p>
    <div class="pair"><span class="term">${t('partners.step')}</span> ${orUnknown(step && says(`partners.step.${step}`) ? t(`partners.step.${step}`) : step)}${value.hierarchy_step_assumed && step ? html` <span class="tag amber">${t('ui.provenance.assumed')}</span>` : nothing}</div>
    ${sentences(value.missing, 'partners.missing', 'reasons unsure')}${sentences(value.notes, 'partners.notes', 'reasons')}`;
}

function sentences(list, title, kind) {
  return list.length ? html`<h3>${t(title)}</h3><ul class=${kind}>${list.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>` : nothing;
}
