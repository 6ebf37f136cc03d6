// A progress bar with what is being done.

import { html, nothing } from '../app/vendor.js';

/** @param share 0 to 1, or null when the end is not known */
export function progressBar(label, share) {
  const known = typeof share === 'number';
  return html`<div class="progress"><div class="progress-text"><span>${label}</span>${known ? html`<span>${Math.round(share * 100)} %</span>` : nothing}</div>
    ${known ? html`<progress max="1" .value=${share} aria-label=${label}></progress>` : html`<progress aria-label=${label}></progress>`}</div>`;
}
