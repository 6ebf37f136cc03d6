// Draws of all inputs within their ranges: how often the chosen size pays, and how far results spread.

import { go } from '../app/address.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { plain } from '../ui/numbers.js';
import { moneyText } from './words.js';

const DRAWS = '1000';

export function chances({ chances: told, recommended }, now, money) {
  if (!recommended) {
    return nothing;
  }
  if (!told) {
    return html`<p class="actions"><button type="button" class="button small" id="draws" @click=${() => go({ draws: DRAWS })}>${t('capacity.draws', { draws: plain(Number(DRAWS)) })}</button></p>`;
  }
  const size = (value) => plain(Number(value.toPrecision(3)));
  return html`<section id="chances"><h3>${t('capacity.chances')}</h3>
    <p>${t('capacity.chances.pays', { draws: plain(told.draws), seed: told.seed, share: plain(Math.round(told.pays_share * 100)) })}</p>
    <table class="counts"><thead><tr><td></td>${['p5', 'p50', 'p95'].map((key) => html`<th scope="col">${t(`capacity.chances.${key}`)}</th>`)}</tr></thead><tbody>
      <tr><th scope="row">${t('capacity.figure.npv')}</th><td>${moneyText(told.npv_p5, money)}</td><td>${moneyText(told.npv_p50, money)}</td><td>${moneyText(told.npv_p95, money)}</td></tr>
      <tr><th scope="row">${t('capacity.chances.size')}</th><td>${size(told.best_size_p5_t_per_year)}</td><td>${size(told.best_size_p50_t_per_year)}</td><td>${size(told.best_size_p95_t_per_year)}</td></tr></tbody></table>
    <button type="button" class="link" @click=${() => go({ draws: null })}>${t('capacity.chances.drop')}</button></section>`;
}
