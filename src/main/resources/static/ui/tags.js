// Small words beside a value that say how sure it is. Estimated and assumed are amber.

import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';

export function tags({ provenance, illustrative }) {
  return html`${provenance ? provenanceTag(provenance) : nothing}${illustrative ? html`<span class="tag dashed" title=${t('ui.illustrative.hint')}>${t('ui.illustrative')}</span>` : nothing}`;
}

export function provenanceTag(provenance) {
  const unsure = provenance === 'estimated' || provenance === 'assumed';
  return html`<span class=${unsure ? 'tag amber' : 'tag'} title=${t(`ui.provenance.${provenance}.hint`)}>${t(`ui.provenance.${provenance}`)}</span>`;
}
