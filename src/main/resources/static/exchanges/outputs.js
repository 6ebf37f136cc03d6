// What works make of what they take in, and by which ways the best set was told.

import { nameIn, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classTitle } from '../map/classes.js';
import { plain, unitOf } from '../ui/numbers.js';

/** Whether ways are by road, estimated, or some of each. */
export function ways({ ways: told }) {
  if (!told) {
    return nothing;
  }
  const { by_road: road, estimated } = told;
  const key = road === 0 ? 'estimated' : estimated === 0 ? 'road' : 'both';
  return html`<p id="ways" class=${road === 0 ? 'note amber' : 'hint'}>${t(`exchanges.flows.ways.${key}`, { road, estimated })}</p>`;
}

export function outputs({ outputs: made, output_residuals: left }) {
  return made?.length ? html`<section id="outputs"><h2>${t('exchanges.outputs')}</h2>
    <ol class="flows">${made.map((each) => html`<li><strong>${nameIn(each, 'facility')}</strong><br>
      ${classTitle(each.material_class)} · ${t('exchanges.outputs.made', { made: plain(each.made), unit: unitOf(each.amount_unit), taken: plain(each.taken_in_t_per_year) })}<br>
      <span class="soft">${t(`exchanges.outputs.${each.main ? 'main' : 'beside'}`, { delivered: plain(each.delivered), elsewhere: plain(each.elsewhere), rest: plain(each.rest) })}
      ${t(`exchanges.outputs.yield.${each.yield_origin}`, { yield: each.yield_per_t })}</span>
      ${otherwise(each, left)}</li>`)}</ol></section>` : nothing;
}

function otherwise(made, left) {
  const rest = made.main ? null : left?.find((each) => each.stream_id === made.stream_id && each.material_class === made.material_class);
  return rest?.otherwise_en ? html`<br><span class="soft">${t('exchanges.flows.otherwise', { outlet: document.documentElement.lang === 'ko' ? rest.otherwise_ko : rest.otherwise_en })}</span>` : nothing;
}

/** Works that stayed plain needs, as money decides and nobody knows a price of what they make. */
export function unpriced({ works_without_price: works }) {
  const keys = Object.entries(works ?? {});
  return keys.length ? html`<ul class="hint">${keys.map(([key, count]) => html`<li>${t('exchanges.flows.unpriced', { count, material: classTitle(key.split('/')[1]) })}</li>`)}</ul>` : nothing;
}
