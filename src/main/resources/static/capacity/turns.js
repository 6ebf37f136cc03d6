// What one term would have to be for the best size to be worth just nothing.

import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { isShare } from '../ui/figure.js';
import { orUnknown, plain } from '../ui/numbers.js';
import { nameOfTerm } from './words.js';

export function turns({ turns: all, verdict }) {
  return all.length ? html`<section id="turns"><h3>${t(verdict === 'pays' ? 'capacity.turns.pays' : 'capacity.turns.none')}</h3>
    <table class="counts"><thead><tr><th scope="col">${t('capacity.turns.term')}</th><th scope="col">${t('capacity.turns.now')}</th><th scope="col">${t('capacity.turns.needed')}</th></tr></thead>
      <tbody>${all.map(({ term, unit, now, needed }) => html`<tr><th scope="row">${nameOfTerm(term)} <span class="soft">${unitText(unit)}</span></th><td>${told(term, now)}</td><td>${orUnknown(needed === null ? null : told(term, needed), t('capacity.turns.never'))}</td></tr>`)}</tbody></table></section>` : nothing;
}

/** Shares and rates in percent. */
function told(term, value) {
  return isShare(term.split(':')[0]) ? `${plain(Number((value * 100).toFixed(1)))} %` : plain(value);
}

function unitText(unit) {
  return unit === '1' ? '' : unit.replace(/^([A-Z]{3})_(\d{4})/, '$1 $2');
}
