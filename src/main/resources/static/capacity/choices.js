// What is asked: the place, the material, the set of assumptions, limits of the site.

import { go } from '../app/address.js';
import { read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classPicker } from '../ui/class-picker.js';
import { cornersOf, USUAL_CLASS } from './question.js';

export function choices(now) {
  return html`<form class="choices" @submit=${(event) => event.preventDefault()}>
    <label class="field">${t('capacity.place')} <select id="capacity-place" @change=${({ target }) => go({ place: target.value || null, ring: null, draw: null, pick: null })}>
      <option value="" ?selected=${!now.place}>${t('capacity.place.none')}</option>
      ${['zone', 'park'].map((kind) => group(kind, now))}</select></label>
    ${area(now)}
    ${how(now)}
  </form>`;
}

function group(kind, now) {
  const places = (read('capacity.places') ?? []).filter((place) => place.kind === kind);
  return places.length ? html`<optgroup label=${t(`capacity.place.${kind}s`)}>${places.map(({ key, name }) => html`<option value=${key} ?selected=${key === now.place && !now.ring}>${name}</option>`)}</optgroup>` : nothing;
}

function area(now) {
  const corners = cornersOf(now).length;
  const drawing = now.draw === '1';
  return html`<div class="actions">
      ${drawing ? html`<button type="button" class="button main" id="draw-end" ?disabled=${corners < 3} @click=${() => go({ draw: null, place: null, pick: null })}>${t('capacity.draw.end')}</button>`
    : html`<button type="button" class="button" id="draw" @click=${() => go({ draw: '1', ring: null, pick: null })}>${t('capacity.draw')}</button>`}
      ${corners || drawing ? html`<button type="button" class="button" @click=${() => go({ draw: null, ring: null })}>${t('capacity.draw.drop')}</button>` : nothing}</div>
    ${drawing ? html`<p class="hint" role="status">${t('capacity.draw.hint', { count: corners })}</p>` : nothing}`;
}

/** What holds for one place and for all. */
export function how(now) {
  const sets = read('capacity.sets') ?? [];
  const language = document.documentElement.lang;
  return html`<div class="pairs"><label class="field">${t('map.class')} ${classPicker(now.class ?? USUAL_CLASS, (key) => go({ class: key, process: null }))}</label>
      <label class="field">${t('capacity.set')} <select id="capacity-set" @change=${({ target }) => go({ set: target.value || null, assume: null })}>
        <option value="" ?selected=${!now.set}>${t('capacity.set.usual')}</option>
        ${sets.map((set) => html`<option value=${set.key} ?selected=${set.key === now.set}>${language === 'ko' ? set.title_ko : set.title_en}</option>`)}</select></label></div>
    <div class="pairs">${number(now, 'reach', 0.1, 1000)}
      <label class="field">${t('capacity.rule')} <select @change=${({ target }) => go({ rule: target.value === 'short_haul' ? null : target.value })}>
        ${['short_haul', 'gravity'].map((rule) => html`<option value=${rule} ?selected=${rule === (now.rule ?? 'short_haul')}>${t(`capacity.rule.${rule}`)}</option>`)}</select></label></div>
    <div class="pairs">${number(now, 'land', 0.001, 1e6)}${number(now, 'grid', 0.001, 1e6)}${number(now, 'budget', 1, 1e15)}</div>
    <div class="pairs">${number(now, 'water', 0.001, 1e9)}${permits(now)}</div>`;
}

/** One class, nothing, or what is registered; more than one class can be asked for by the address. */
function permits(now) {
  const language = document.documentElement.lang;
  const classes = read('capacity.permits') ?? [];
  return html`<label class="field">${t('capacity.permits')} <select id="capacity-permits" @change=${({ target }) => go({ permits: target.value || null })}>
    <option value="" ?selected=${!now.permits}>${t('capacity.permits.usual')}</option>
    <option value="none" ?selected=${now.permits === 'none'}>${t('capacity.permits.none')}</option>
    ${classes.map(({ key, title_en: en, title_ko: ko }) => html`<option value=${key} ?selected=${key === now.permits}>${language === 'ko' ? ko : en}</option>`)}</select></label>`;
}

function number(now, name, least, most) {
  return html`<label class="field">${t(`capacity.${name}`)} <input type="number" id="capacity-${name}" inputmode="decimal" min=${least} max=${most} step="any" .value=${now[name] ?? ''} placeholder=${t(`capacity.${name}.usual`)}
    @change=${({ target }) => (target.validity.valid ? go({ [name]: target.value || null }) : target.reportValidity())}></label>`;
}
