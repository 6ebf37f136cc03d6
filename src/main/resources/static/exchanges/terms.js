// The fields of an exchange's terms, for a new one and for an edit.

import { read } from '../app/store.js';
import { nameOf, t } from '../app/texts.js';
import { html } from '../app/vendor.js';
import { unitOf } from '../ui/numbers.js';
import { choice, field } from './fields.js';

export function termFields(p) {
  // An end that equals the amount was not said; it follows the amount when that is changed.
  const unlessBase = (end) => (end === p.amount ? null : end);
  const parks = read('exchanges.parks') ?? [];
  return html`
    ${field('name', 'exchanges.name', 'text', p.name)}
    <fieldset class="plain"><legend>${t('exchanges.amount.in', { unit: unitOf(p.amount_unit) })}</legend><div class="pairs three">
      ${field('amount', 'exchanges.amount.base', 'number', p.amount)}
      ${field('amount_low', 'exchanges.amount.low', 'number', unlessBase(p.amount_low))}
      ${field('amount_high', 'exchanges.amount.high', 'number', unlessBase(p.amount_high))}</div></fieldset>
    <fieldset class="plain"><legend>${t('exchanges.price.of', { unit: t(`exchanges.per.${p.amount_unit}`) })}</legend><div class="pairs three">
      ${field('price', 'exchanges.price', 'number', p.price)}
      ${field('price_currency', 'exchanges.currency', 'currency', p.price_currency)}
      ${field('price_year', 'exchanges.price.year', 'year', p.price_year)}</div></fieldset>
    ${choice('payer', 'exchanges.payer', ['offerer', 'receiver', 'nobody'], p.payer, (key) => t(`exchanges.payer.${key}`))}
    <div class="pairs">${field('planned_start', 'exchanges.planned_start', 'date', p.planned_start)}
      ${field('planned_end', 'exchanges.planned_end', 'date', p.planned_end)}</div>
    ${choice('park_id', 'exchanges.park.own', parks.map(({ id }) => String(id)), p.park_id ? String(p.park_id) : null,
      (key) => nameOf(parks.find(({ id }) => String(id) === key).properties))}
    ${field('note', 'exchanges.note', 'area', p.note)}`;
}

/** Ids are numbers for the server. */
export function withPark(members) {
  return { ...members, park_id: members.park_id === null ? null : Number(members.park_id) };
}
