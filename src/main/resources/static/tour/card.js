// The card of a step on the map, and the invitation to begin.

import { address } from '../app/address.js';
import { read } from '../app/store.js';
import { spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { icon } from '../ui/icons.js';
import { plain, UNKNOWN } from '../ui/numbers.js';
import { STEPS } from './steps.js';
import { againStep, declineTour, goToStep, isNewHere, leaveTour, nextStep, stepOf } from './tour.js';

export function tourCard(now = address()) {
  const step = stepOf(now);
  if (!step) {
    return nothing;
  }
  const { id } = STEPS[step - 1];
  return html`<section class="tour" aria-label=${t('tour.title')}>
    <header><span class="soft">${t('tour.step', { step, steps: STEPS.length })}</span>
      <button class="tool small" id="tour-leave" aria-label=${t('tour.leave')} title=${t('tour.leave')} @click=${leaveTour}>${icon('close', 16)}</button></header>
    <h2>${t(`tour.${id}.title`)}</h2>
    <div role="status">${words(id)}</div>
    <div class="actions">
      ${step > 1 ? html`<button class="button small" id="tour-back" @click=${() => goToStep(step - 1)}>${t('tour.back')}</button>` : nothing}
      ${step < STEPS.length ? html`<button class="button main small" id="tour-next" @click=${() => goToStep(step + 1)}>${t('tour.next')}</button>`
        : html`<button class="button main small" id="tour-done" @click=${leaveTour}>${t('tour.done')}</button>`}
    </div></section>`;
}

function words(id) {
  const { values, trouble } = read('tour.facts') ?? {};
  if (trouble) {
    const missing = trouble.message === 'missing';
    return html`<p class="bad">${t(missing ? 'tour.missing' : 'tour.trouble')}</p>
      ${missing ? nothing : html`<button class="button small" @click=${againStep}>${t('ui.again')}</button>`}`;
  }
  // A plant that had to be built at a least size is not said to be what the model chose.
  return values ? html`<p>${t(values.least ? 'tour.plant.least' : `tour.${id}`, written(values))}</p>` : html`<p class="soft">${t('ui.loading')}</p>`;
}

/** Numbers as the rest of the page writes them; what the server does not know is a dash. */
function written(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name,
    value === null || value === undefined ? UNKNOWN : typeof value !== 'number' ? value : name === 'count' ? value : name === 'km' ? value.toLocaleString(spoken(), { maximumFractionDigits: 1 }) : plain(value)]));
}

/** Offered to who is new here. */
export function invitation() {
  return isNewHere() ? html`<aside class="invitation" aria-label=${t('tour.title')}><p><strong>${t('tour.title')}</strong><br>${t('tour.invite')}</p>
    <div class="actions"><button class="button main small" id="tour-start" @click=${() => goToStep(1)}>${t('tour.start')}</button>
      <button class="button small" id="tour-decline" @click=${declineTour}>${t('tour.decline')}</button></div></aside>` : nothing;
}

/** In the help: from the beginning or where one left. */
export function tourAgain() {
  const step = nextStep();
  return html`<p>${t('tour.invite')}</p><div class="actions"><button class="button" id="tour-start" @click=${() => goToStep(1)}>${t('tour.start')}</button>
    ${step > 1 ? html`<button class="button" id="tour-resume" @click=${() => goToStep(step)}>${t('tour.resume', { step })}</button>` : nothing}</div>`;
}
