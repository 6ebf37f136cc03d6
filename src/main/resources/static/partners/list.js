// Partners as a list in the order asked for; pointing at one lights its line.

import { go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { inTongue, nameIn, t } from '../app/texts.js';
import { html, nothing, repeat } from '../app/vendor.js';
import { classOf, classTitle } from '../map/classes.js';
import { icon } from '../ui/icons.js';
import { glyphSign } from '../ui/glyph-picture.js';
import { distanceText, orUnknown, rangeText } from '../ui/numbers.js';
import { provenanceTag, tags } from '../ui/tags.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { pick } from '../map/pointer.js';
import { askAgain, morePartners } from './load.js';
import { isLit } from './lines.js';
import { roadProof, sharedProof } from './proofs.js';
import { actionsOf } from './actions.js';
import { reachText } from './reach.js';
import { tableButton } from '../ui/table.js';
import { rejectedView } from './rejected.js';
import { worthView } from './worth.js';

export function partnersView(now) {
  const state = read('partners');
  if (state?.trouble) {
    return failure(state.trouble, askAgain);
  }
  if (!state?.features) {
    return skeleton(6);
  }
  const { features, next, loading } = state;
  return html`<div role="status" class="soft">${t(next ? 'partners.count.more' : 'partners.count', { count: features.length })} ${t(`partners.sorted.${now.sort ?? 'distance'}`)}</div>
    ${features.length ? html`<div class="actions">${tableButton(now)}</div>` : nothing}
    ${state.truncated ? html`<p class="note amber">${t('partners.truncated')}</p>` : nothing}
    ${reachText(state)}
    ${features.length ? nothing : nobody(now)}
    <ol class="partners">${repeat(features, ({ key }) => key, (feature) => partnerRow(feature, state, now))}</ol>
    ${next ? html`<button class="button" ?disabled=${loading} @click=${morePartners}>${t('ui.more')}</button>` : nothing}
    ${now.rejected ? rejectedView(state.rejected) : nothing}`;
}

function nobody(now) {
  const why = now.rejected ? nothing : html`<button class="button small" @click=${() => go({ rejected: '1' })}>${t('partners.rejected.why')}</button>`;
  const { offers, needs } = read('record') ?? {};
  if (!now.imagine && offers && needs && !offers.features.length && !needs.features.length) {
    return empty(t('partners.none.streams'));
  }
  return empty(t('partners.none'), why);
}

function partnerRow(feature, state, now) {
  const { key, properties: p, geometry } = feature;
  const here = { layer: 'facilities', id: p.partner_facility_id, lon: geometry?.coordinates[0], lat: geometry?.coordinates[1], partner: key };
  const lit = isLit({ key, id: p.partner_facility_id });
  const shared = rangeText({ low: p.shared_low, base: p.shared, high: p.shared_high, unit: p.shared_unit });
  return html`<li class=${lit ? 'partner lit' : 'partner'} @pointerenter=${() => put('hover', here)} @pointerleave=${() => put('hover', null)}
      @focusin=${() => put('hover', here)} @focusout=${() => put('hover', null)}>
    ${glyphSign(classOf(p.material_class), p.stream_direction === 'offer' ? 'need' : 'offer', 24)}
    <div>
      <button class="link row-title" @click=${() => pick({ layer: 'facilities', id: p.partner_facility_id })}>${nameIn(p, 'partner_facility_name')}</button>
      <div class="row-note"><span>${t(`partners.${p.stream_direction}`, { material: inTongue(p, 'material_class_title') ?? classTitle(p.material_class) })}</span></div>
      <div class="pair"><span class="term">${t('partners.shared')}</span> ${shared ? sharedProof(feature, shared) : orUnknown(null, t('partners.shared.unknown'))}</div>
      <div class="pair"><span class="term">${t('partners.distance')}</span> <span>${straightText(p)},</span> ${roadProof(feature, state.distance)}</div>
      <div class="pair"><span class="term">${t('partners.match')}</span> ${grade(p)}</div>
      ${worthView(feature, state, now)}
      ${reasons(p.match_reasons)}${unverified(p.unverified)}${notes(p)}
      ${actionsOf(feature)}
    </div></li>`;
}

function grade({ match_grade: name, match_score: score }) {
  return html`<span class="grade grade-${name}">${t(`partners.grade.${name}`)}${score === null || score === undefined ? nothing : html` <span class="soft">${t('partners.score', { score })}</span>`}</span>`;
}

function reasons(list) {
  return list?.length ? html`<ul class="reasons">${list.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>` : nothing;
}

function straightText({ straight_distance_m: metres }) {
  return t('partners.straight', { distance: distanceText(metres) });
}

function unverified(list) {
  return list?.length ? html`<ul class="reasons unsure">${list.map(({ sentence }) => html`<li>${icon('warning', 14)} ${sentence}</li>`)}</ul>` : nothing;
}

function notes(p) {
  return html`<div class="tags">${p.partner_provenance ? provenanceTag(p.partner_provenance) : nothing}
    ${p.partner_status ? html`<span class="tag">${t(`partners.status.${p.partner_status}`)}</span>` : nothing}
    ${p.partner_illustrative ? tags({ illustrative: true }) : nothing}
    ${p.partner_year ? html`<span class="tag">${p.partner_year}</span>` : nothing}</div>
    ${p.notes?.length ? html`<ul class="reasons">${p.notes.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>` : nothing}`;
}
