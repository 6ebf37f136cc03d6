// The same offers before and after the best set: bars as long as their tonnes, numbers beside them.

import { t } from '../app/texts.js';
import { html, svg } from '../app/vendor.js';
import { plain, unitOf } from '../ui/numbers.js';

const WIDTH = 400;

export function beforeAfter({ before, after }) {
  const most = Math.max(before.offered_t_per_year, after.offered_t_per_year, 1);
  const row = (key, sums) => html`<tr><th scope="row">${t(`exchanges.when.${key}`)}</th><td>${plain(sums.placed_t_per_year)}</td><td>${plain(sums.residual_t_per_year)}</td><td>${plain(sums.unmet_t_per_year)}</td></tr>`;
  return html`<section class="before-after"><h2>${t('exchanges.when')}</h2>
    <svg viewBox="0 0 ${WIDTH} 52" aria-hidden="true">${bar(before, most, 2)}${bar(after, most, 28)}</svg>
    <table class="counts"><thead><tr><th scope="col">${unitOf('t_per_year')}</th>${['placed', 'residual', 'unmet'].map((each) => html`<th scope="col">${t(`exchanges.when.${each}`)}</th>`)}</tr></thead>
      <tbody>${row('before', before)}${row('after', after)}</tbody></table></section>`;
}

function bar({ placed_t_per_year: placed, residual_t_per_year: rest }, most, y) {
  const [full, left] = [placed, rest].map((amount) => ((amount / most) * WIDTH).toFixed(1));
  return svg`<rect class="placed" x="0" y=${y} width=${full} height="20"/><rect class="left" x=${full} y=${y} width=${left} height="20"/>`;
}
