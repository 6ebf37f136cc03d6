// The states of an exchange, in the order of their way.

import { nameIn, t } from '../app/texts.js';
import { html } from '../app/vendor.js';
import { plain, unitOf } from '../ui/numbers.js';

export const STATES = ['idea', 'discussion', 'negotiation', 'implementation', 'completed', 'failed'];

export function stateTitle(state) {
  return t(`exchanges.state.${state}`);
}

/** What an exchange is called: its own name, or the two parties. */
export function titleOf(properties) {
  return nameIn(properties, 'name') || betweenOf(properties);
}

/** From whom to whom. */
export function betweenOf(properties) {
  return t('exchanges.between', { from: nameIn(properties, 'offer_party'), to: nameIn(properties, 'need_party') });
}

/** What is wrong with it, as short words: it no longer fits, is over-booked, or lost a stream. */
export function warnings(p) {
  const over = p[`over_booked_${p.amount_unit}`];
  return [
    p.notice ? html`<span class="tag red">${t('exchanges.warning.notice')}</span>` : null,
    over > 0 ? html`<span class="tag amber">${t('exchanges.warning.over', { amount: plain(over), unit: unitOf(p.amount_unit) })}</span>` : null,
    p.offer_gone || p.need_gone ? html`<span class="tag amber">${t('exchanges.warning.gone')}</span>` : null,
  ].filter(Boolean);
}
