// What is asked for: direction, material, how far, in which order, and whether the rejected are shown.

import { go } from '../app/address.js';
import { read } from '../app/store.js';
import { inTongue, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classTitle } from '../map/classes.js';
import { classPicker } from '../ui/class-picker.js';
import { REACHES, SORTS, VIEWS, reachKind } from './question.js';

const LARGEST = 10000;

export function choices(now) {
  return html`<form class="choices" @submit=${(event) => event.preventDefault()}>
    ${now.stream ? oneStream(now) : allStreams(now)}
    ${now.stream ? nothing : html`<label class="field">${t('map.class')} ${classPicker(now.class, (key) => go({ class: key }))}</label>`}
    ${options(now)}
  </form>`;
}

/** What holds for registered and imagined streams alike. */
export function options(now) {
  const kind = reachKind(now);
  return html`<div class="pairs"><label class="field">${t('partners.reach.by')} <select id="reach-kind" @change=${({ target }) => reachBy(target.value)}>
        ${Object.keys(REACHES).map((key) => html`<option value=${key} ?selected=${key === kind}>${t(`partners.reach.by.${key}`)}</option>`)}</select></label>
      <div class="field"><label for="radius">${t('partners.reach.most')}</label>
      <span class="inline"><input id="radius" type="number" inputmode="decimal" min="0.1" max=${LARGEST} step="any" .value=${now[kind] ?? ''} placeholder=${t('partners.radius.class')}
        aria-describedby="radius-hint" @change=${(event) => setReach(kind, event)}> ${t(`partners.reach.unit.${kind}`)}</span></div></div>
    <p class="hint" id="radius-hint">${t(now[kind] ? `partners.reach.hint.${kind}` : 'partners.radius.none')}
      ${now[kind] ? html`<button class="link" type="button" @click=${() => go({ [kind]: null })}>${t('partners.radius.reset')}</button>` : nothing}</p>
    <label class="check"><input type="checkbox" .checked=${Boolean(now.rejected)} @change=${({ target }) => go({ rejected: target.checked ? '1' : null })}> ${t('partners.rejected.show')}</label>
    <div class="pairs"><label class="field">${t('partners.sort')} <select id="sort" @change=${({ target }) => go({ sort: target.value === 'distance' ? null : target.value })}>
        ${SORTS.map((key) => html`<option value=${key} ?selected=${key === (now.sort ?? 'distance')}>${t(`partners.sort.${key}`)}</option>`)}</select></label>
      <label class="field">${t('partners.view')} <select id="view" @change=${({ target }) => go({ view: target.value === 'system' ? null : target.value })}>
        ${VIEWS.map((key) => html`<option value=${key} ?selected=${key === (now.view ?? 'system')}>${t(`partners.view.${key}`)}</option>`)}</select></label></div>
    <label class="check"><input id="via" type="checkbox" .checked=${Boolean(now.via)} @change=${({ target }) => go({ via: target.checked ? '1' : null })}> ${t('partners.via.show')}</label>
    <label class="check"><input id="region" type="checkbox" .checked=${Boolean(now.region)} @change=${({ target }) => go({ region: target.checked ? 'GB' : null })}> ${t('partners.region')}</label>`;
}

/** Another way to measure; the number belongs to the old one and goes. */
function reachBy(kind) {
  go({ ...Object.fromEntries(Object.keys(REACHES).map((key) => [key, null])), reach: kind === 'radius' ? null : kind });
}

function setReach(kind, event) {
  const { value, validity } = event.target;
  if (!value || validity.valid) {
    go({ [kind]: value || null });
  } else {
    event.target.reportValidity();
  }
}

function allStreams(now) {
  const side = now.direction ?? '';
  return html`<fieldset class="segments"><legend class="unseen">${t('partners.direction')}</legend>
      ${['', 'offer', 'need'].map((value) => html`<label><input type="radio" name="direction" value=${value} .checked=${side === value} @change=${() => go({ direction: value })}><span>${t(`partners.direction.${value || 'both'}`)}</span></label>`)}
    </fieldset>`;
}

function oneStream({ stream }) {
  const { offers, needs } = read('record') ?? {};
  const found = [...(offers?.features ?? []), ...(needs?.features ?? [])].find(({ id }) => String(id) === stream);
  const name = found ? inTongue(found.properties, 'material_class_title') ?? classTitle(found.properties.material_class) : stream;
  return html`<p class="chip-line"><span class="chip">${t('partners.stream', { name })} <button type="button" class="tool small" aria-label=${t('partners.stream.all')} @click=${() => go({ stream: null })}>×</button></span></p>`;
}
