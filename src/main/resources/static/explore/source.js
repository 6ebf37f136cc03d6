// Where a record comes from, and the record itself for other programs.

import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { orUnknown } from '../ui/numbers.js';

export function sourceView(layer, id, properties) {
  const { source, source_id: sourceId, source_url: url, source_note: note, source_year: year, licence } = properties;
  return html`<section class="source"><h2>${t('explore.source')}</h2>
    <dl class="facts">
      <div><dt>${t('explore.source.of')}</dt><dd>${orUnknown([source, sourceId].filter(Boolean).join(' · '))}</dd></div>
      <div><dt>${t('explore.source.year')}</dt><dd>${orUnknown(year ? String(year) : null)}</dd></div>
      ${isWeb(url) ? html`<div><dt>${t('explore.source.page')}</dt><dd><a href=${url} target="_blank" rel="noreferrer noopener">${new URL(url).host}</a></dd></div>` : nothing}
      ${licence ? html`<div><dt>${t('explore.source.licence')}</dt><dd>${licence}</dd></div>` : nothing}
    </dl>
    ${note ? html`<p class="soft">${note}</p>` : nothing}
    <p><a href="ogc/collections/${layer}/items/${id}">${t('explore.record')}</a></p></section>`;
}

function isWeb(url) {
  return /^https?:\/\//.test(url ?? '') && URL.canParse(url);
}
