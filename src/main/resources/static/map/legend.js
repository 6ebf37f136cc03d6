// The legend: the sign of each layer, and the classes that are in sight.

import { t } from '../app/texts.js';
import { html, nothing, svg } from '../app/vendor.js';
import { glyphSign } from '../ui/glyph-picture.js';
import { classOf, classTitle } from './classes.js';
import { classesInSight } from './register.js';

const SIGNS = {
  parks: svg`<path d="M10 2.5 16.5 6v8L10 17.5 3.5 14V6z" fill="var(--map-park)" fill-opacity=".25" stroke="var(--map-park)" stroke-width="1.8"/>`,
  zones: svg`<rect x="3" y="5" width="14" height="10" fill="var(--map-zone)" fill-opacity=".1" stroke="var(--map-zone)" stroke-width="1.5" stroke-dasharray="4 2"/>`,
  facilities: svg`<circle cx="10" cy="10" r="5" fill="var(--map-site)" stroke="var(--surface)" stroke-width="1.5"/>`,
  offers: svg`<circle cx="10" cy="10" r="7" fill="var(--edge)"/>`,
  needs: svg`<circle cx="10" cy="10" r="6" fill="none" stroke="var(--edge)" stroke-width="2.5"/>`,
  illustrative: svg`<circle cx="10" cy="10" r="5" fill="var(--surface)" stroke="var(--map-site)" stroke-width="1.6" stroke-dasharray="3 2"/>`,
  halo: svg`<circle cx="10" cy="10" r="8" fill="var(--map-site)" fill-opacity=".12" stroke="var(--map-site)" stroke-opacity=".5" stroke-dasharray="1 3" stroke-linecap="round"/><circle cx="10" cy="10" r="2.5" fill="var(--map-site)"/>`,
  line: svg`<path d="M2 14C7 6 13 6 18 10" fill="none" stroke="var(--map-line)" stroke-width="2.5"/>`,
  dashed: svg`<path d="M2 14C7 6 13 6 18 10" fill="none" stroke="var(--map-line)" stroke-width="2" stroke-dasharray="4 3"/>`,
};

export function legendSign(id) {
  return html`<svg class="sign" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">${SIGNS[id]}</svg>`;
}

/** Classes of the streams in sight, most frequent first; beyond the most that are wanted only how many more there are. */
export function classLegend(most = Infinity) {
  const counts = classesInSight();
  const keys = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  return html`<h3>${t('map.legend')}</h3>
    <ul class="legend">
      <li>${legendSign('illustrative')} ${t('map.legend.illustrative')}</li>
      <li>${legendSign('halo')} ${t('map.legend.halo')}</li>
      ${keys.slice(0, most).map((key) => html`<li>${glyphSign(classOf(key), 'offer')} ${classTitle(key)}</li>`)}
      ${keys.length > most ? html`<li>${t('map.and_more', { count: keys.length - most })}</li>` : nothing}
    </ul>
    ${keys.length ? nothing : html`<p class="hint">${t('map.legend.none')}</p>`}`;
}
