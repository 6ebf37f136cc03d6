// Where flows and stops are looked for: a country, a park or an area drawn on the map.

import { getJson } from '../app/api.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { parkPicker } from './board.js';
import { areaButtons, drawnArea } from './draw-area.js';

export function areaFields(now, go) {
  return html`${areaButtons(now)}<label class="field">${t('exchanges.park')} ${parkPicker(now.xpark, (id) => go({ xpark: id, area: null, draw: null }), t('exchanges.flows.country.whole'))}</label>
    <label class="field">${t('exchanges.flows.country')} <input type="text" id="flows-country" maxlength="2" pattern="[A-Za-z][A-Za-z]" ?disabled=${Boolean(now.xpark || drawnArea(now))} .value=${now.country ?? 'GB'}
      @change=${({ target }) => (target.validity.valid ? go({ country: target.value.toUpperCase() }) : target.reportValidity())}></label>`;
}

export function areaOf(now) {
  const polygon = drawnArea(now);
  return polygon ? { polygon } : now.xpark ? { park: Number(now.xpark) } : { country: now.country ?? 'GB' };
}

/** The newest finished one of a list, or null. */
export async function newestOf(path, member) {
  const all = (await getJson(path))[member];
  return all.find(({ finished_at: finished }) => finished) ?? null;
}

export function staleNote({ stale }) {
  return stale ? html`<p class="hint">${t('exchanges.flows.stale')}</p>` : nothing;
}
