// Shows what is in the chosen files: a table of the first rows for each layer, and what is wrong.

import { read } from '../app/store.js';
import { spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { failure, skeleton } from '../ui/states.js';

const MOST_COLUMNS = 30;

export function previewView() {
  const preview = read('intake.preview');
  if (!preview) {
    return nothing;
  }
  if (preview.looking) {
    return skeleton();
  }
  if (preview.trouble) {
    return failure(preview.trouble);
  }
  if (preview.tooLarge) {
    return html`<p class="hint">${t('intake.preview.large')}</p>`;
  }
  return html`<section class="preview" id="import-preview"><h2>${t('intake.preview')}</h2>${preview.sources.map(sourceView)}</section>`;
}

function sourceView({ name, layer, format, fault, records, more, crs, crs_stated: stated, columns = [], rows = [], notices = [], profile, profile_reason: reason }) {
  if (fault) {
    return html`<div class="file"><h3>${name}</h3><p class="tag red">${t('intake.error')}</p> <p>${fault}</p></div>`;
  }
  const facts = [
    format.toUpperCase(),
    t(more ? 'intake.preview.records.more' : 'intake.preview.records', { count: records.toLocaleString(spoken()) }),
    crs ? t(stated ? 'intake.preview.crs' : 'intake.preview.crs.assumed', { crs }) : null,
  ].filter(Boolean);
  const shown = columns.slice(0, MOST_COLUMNS);
  return html`<div class="file"><h3>${layer ?? name}</h3><p class="soft">${facts.join(' · ')}</p>
    ${notices.map((notice) => html`<p><span class="tag amber">${t('intake.warning')}</span> ${notice}</p>`)}
    <p class="soft">${profile ? t('intake.profile.fits', { profile }) : reason ?? ''}</p>
    <div class="wide-table" tabindex="0" role="region" aria-label=${t('intake.preview.rows')}><table class="counts"><thead><tr>${shown.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${shown.map((column) => html`<td>${row[column] ?? '–'}</td>`)}</tr>`)}</tbody></table></div></div>`;
}
