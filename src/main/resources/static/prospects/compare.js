// Up to five points side by side.

import { spoken, t } from '../app/texts.js';
import { html } from '../app/vendor.js';
import { figureText } from '../ui/figure.js';
import { plain, UNKNOWN, unitOf } from '../ui/numbers.js';

export function comparison(all) {
  const best = ({ answer }) => answer.returns.find(({ process }) => process === answer.best_process);
  const share = (value) => (value === null || value === undefined ? UNKNOWN : value.toLocaleString(spoken(), { style: 'percent', maximumFractionDigits: 0 }));
  const rows = [
    ['free', ({ answer }) => `${plain(answer.supply.free.base)} ${unitOf(answer.supply.unit)}`],
    ['distances', ({ answer }) => t(`prospects.by.${answer.distances_by}`)],
    ['process', (each) => best(each)?.title ?? UNKNOWN],
    ['size', (each) => (best(each) ? figureText(best(each).result.size) : UNKNOWN)],
    ['npv', (each) => (best(each) ? figureText(best(each).result.npv) : UNKNOWN)],
    ['irr', (each) => share(best(each)?.result.irr?.value)],
    ['own', (each) => share(best(each)?.result.won_share)],
    ['five', (each) => share(best(each)?.result.concentration.share_of_five)],
    ['assumed_count', ({ answer }) => answer.assumed_inputs.length],
  ];
  return html`<section id="prospect-compare"><h2>${t('prospects.compare')}</h2>
    <div class="wide" tabindex="0" role="region" aria-label=${t('prospects.compare')}><table class="counts"><thead><tr><td></td>${all.map((_, index) => html`<th scope="col">${index + 1}</th>`)}</tr></thead>
    <tbody>${rows.map(([key, cell]) => html`<tr><th scope="row">${t(`prospects.${key}`)}</th>${all.map((each) => html`<td>${cell(each)}</td>`)}</tr>`)}</tbody></table></div></section>`;
}
