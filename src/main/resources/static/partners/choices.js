// What is asked for: direction, material, radius, and whether the rejected are shown.

import { go } from '../app/address.js';
import { read } from '../app/store.js';
import { inTongue, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classTitle } from '../map/classes.js';
import { classPicker } from '../ui/class-picker.js';

const LARGEST_KM = 1000;

export function choices(now) {
  return html`<form class="choices" @submit=${(event) => event.preventDefault()}>
    ${now.stream ? oneStream(now) : allStreams(now)}
    <div class="pairs">${now.stream ? nothing : html`<label class="field">${t('map.class')} ${classPicker(now.class, (key) => go({ class: key }))}</label>`}
    <div class="field"><label for="radius">${t('partners.radius')}</label>
      <span class="inline"><input id="radius" type="number" inputmode="decimal" min="0.1" max=${LARGEST_KM} step="any" .value=${now.radius ?? ''} placeholder=${t('partners.radius.class')}
        aria-describedby="radius-hint" @change=${setRadius}> km
</span></div></div>
    <p class="hint" id="radius-hint">${t(now.radius ? 'partners.radius.straight' : 'partners.radius.none')}
      ${now.radius ? html`<button class="link" type="button" @click=${() => go({ radius: null })}>${t('partners.radius.reset')}</button>` : nothing}</p>
    <label class="check"><input type="checkbox" .checked=${Boolean(now.rejected)} @change=${(event) => go({ rejected: event.target.checked ? '1' : null })}> ${t('partners.rejected.show')}</label>
  </form>`;
}

function setRadius(event) {
  const { value, validity } = event.target;
  if (!value || validity.valid) {
    go({ radius: value || null });
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
