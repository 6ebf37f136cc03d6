// A computed figure, underlined with dots: a click opens how it came about.

import { t } from '../app/texts.js';
import { html } from '../app/vendor.js';

/** @param steps sentences of the proof, in order; @param unsure true for estimated or assumed figures */
export function proof(figure, steps, unsure) {
  return html`<details class=${unsure ? 'proof unsure' : 'proof'}>
    <summary title=${t('ui.proof')}>${figure}</summary>
    <ul>${steps.map((step) => html`<li>${step}</li>`)}</ul>
  </details>`;
}
