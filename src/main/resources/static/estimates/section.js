// Below the form of a facility: what it may offer by its sector and size, to be added, confirmed or rejected.

import { inTongue, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classOf, classTitle } from '../map/classes.js';
import { figureProof } from '../ui/figure.js';
import { glyphSign } from '../ui/glyph-picture.js';
import { plain, rangeText, unitOf } from '../ui/numbers.js';
import { failure, skeleton } from '../ui/states.js';
import { provenanceTag } from '../ui/tags.js';
import { TICKABLE, addTicked, confirm, estimates, loadEstimates, reject, takeBackLast, tick } from './state.js';

export function estimatesSection(now) {
  const known = estimates();
  if (now.layer !== 'facilities' || now.id === 'new' || String(known?.facility) !== String(now.id)) {
    return nothing;
  }
  return html`<section class="estimates" id="estimates"><h2>${t('estimates.title')}</h2>
    ${doneBar(known)}${known.trouble ? failure(known.trouble, known.answer ? undefined : () => loadEstimates(known.facility)) : nothing}
    ${known.answer ? answerView(known) : known.loading ? skeleton(3) : nothing}</section>`;
}

/** Above the long form: what waits below it. */
export function estimatesJump(now) {
  const known = estimates();
  if (now.layer !== 'facilities' || String(known?.facility) !== String(now.id) || !known?.answer) {
    return nothing;
  }
  const number = (wanted) => known.answer.proposals.filter(({ state }) => wanted.includes(state)).length;
  const open = number(['open']);
  const waiting = number(['estimated', 'doubled']);
  return open || waiting ? html`<p class="hint"><button class="link" type="button" id="estimates-jump" @click=${() => document.getElementById('estimates')?.scrollIntoView({ block: 'start' })}>${t('estimates.jump', { open, waiting })}</button></p>` : nothing;
}

function doneBar({ done, busy }) {
  return html`<div role="status">${done ? html`<div class="undo"><span>${t(`estimates.done.${done.what}`)}</span>
    <button class="button small" type="button" id="estimates-undo" ?disabled=${busy} @click=${takeBackLast}>${t('estimates.undo')}</button></div>` : nothing}</div>`;
}

function answerView(known) {
  const { answer, ticked, busy } = known;
  const { proposals, missing, sector } = answer;
  if (missing.length) {
    return html`<ul class="plain" id="estimates-missing">${missing.map((each) => html`<li class="hint">${inTongue(each, 'sentence')}</li>`)}</ul>`;
  }
  const count = ticked.size;
  return html`<p class="hint">${t('estimates.how', { employees: answer.facility.employees, sector: inTongue(sector, 'title') })}</p>
    ${answer.factors_of_another_country ? html`<p class="note amber">${t('estimates.elsewhere')}</p>` : nothing}
    <ul class="plain proposals">${proposals.map((each) => proposalView(known, each))}</ul>
    <div class="actions"><button class="button" type="button" id="estimates-add" ?disabled=${busy || !count} @click=${addTicked}>${t('estimates.add', { count })}</button></div>
    ${withoutView(answer)}`;
}

function withoutView({ classes_without_factor: without }) {
  return without.length ? html`<details class="more"><summary>${t('estimates.without', { count: without.length })}</summary>
    <p class="hint">${without.map(classTitle).join(', ')}</p></details>` : nothing;
}

function proposalView(known, proposal) {
  const { material_class: key, state, amount } = proposal;
  const title = inTongue(proposal, 'material_class_title');
  const tickable = TICKABLE.has(state);
  return html`<li class="proposal" data-class=${key} data-state=${state}>
    <div class="proposal-head">${glyphSign(classOf(key), 'offer', 20)}
      ${tickable ? html`<label class="check"><input type="checkbox" name="estimate" value=${key} .checked=${known.ticked.has(key)} ?disabled=${known.busy}
        @change=${({ target }) => tick(key, target.checked)}> ${title}</label>` : html`<strong>${title}</strong>`}
      <span class="soft">${t(`estimates.state.${state}`)}</span></div>
    <div class="proposal-amount">${figureProof(amount)} ${provenanceTag(amount.provenance)}${refuseView(known, proposal, title)}</div>
    ${otherView(proposal)}${judgeView(known, proposal, title)}</li>`;
}

/** What the register says beside the estimate. */
function otherView({ state, stream, related }) {
  const others = state === 'declared' ? [stream] : related;
  return others.length && state !== 'estimated' ? html`<ul class="plain hint">${others.map((each) => html`<li>${t('estimates.register', {
    class: classTitle(each.material_class), amount: amountOf(each), provenance: t(`ui.provenance.${each.provenance}`) })}</li>`)}</ul>` : nothing;
}

function amountOf({ amount_low: low, amount, amount_high: high }) {
  return rangeText({ low, base: amount, high, unit: 't_per_year' }) ?? t('ui.unknown');
}

/** What is not in the register is rejected without more ado; it is remembered. */
function refuseView({ busy }, { material_class: key, state }, title) {
  return state === 'open' || state === 'related'
    ? html`<button class="link" type="button" ?disabled=${busy} aria-label=${t('estimates.reject.of', { class: title })} @click=${() => reject(key)}>${t('estimates.reject')}</button>` : nothing;
}

function judgeView({ busy }, { material_class: key, state, stream }, title) {
  if (state !== 'estimated' && state !== 'doubled') {
    return nothing;
  }
  return html`<form class="judge" @submit=${(event) => { event.preventDefault(); said(event.target, key, stream); }}>
    <label>${t('estimates.amount', { unit: unitOf('t_per_year') })} <input name="amount" inputmode="decimal" autocomplete="off" .value=${String(Number(stream.amount.toPrecision(6)))}></label>
    <button class="button small" type="submit" ?disabled=${busy} aria-label=${t('estimates.confirm.of', { class: title })}>${t('estimates.confirm')}</button>
    <button class="button small" type="button" ?disabled=${busy} aria-label=${t('estimates.reject.of', { class: title })} @click=${() => reject(key, stream.etag)}>${t('estimates.reject')}</button></form>`;
}

/** The amount as it was keeps all its digits. */
function said(form, key, stream) {
  const field = form.elements.amount;
  const own = Number(stream.amount.toPrecision(6));
  const amount = Number(field.value.replace(',', '.'));
  const sound = field.value.trim() !== '' && Number.isFinite(amount) && amount >= 0;
  field.setCustomValidity(sound ? '' : t('estimates.amount.wrong', { least: plain(0) }));
  field.oninput = () => field.setCustomValidity('');
  if (form.reportValidity()) {
    confirm(key, stream.etag, amount, own);
  }
}
