// How the computed figures of a partner came about, opened by a click on the figure.

import { read } from '../app/store.js';
import { nameIn, t } from '../app/texts.js';
import { distanceText, orUnknown, plain, rangeText } from '../ui/numbers.js';
import { proof } from '../ui/proof.js';

export function roadProof({ properties: p }, distance) {
  const road = distanceText(p.road_distance_m);
  if (!road) {
    return orUnknown(null, t('partners.road.unknown'));
  }
  const minutes = p.road_minutes ? t('partners.road.minutes', { minutes: plain(p.road_minutes) }) : null;
  const piped = p.carried_by === 'pipe';
  const steps = [piped ? t('partners.pipe.length') : null, ...wayOf(p, distance, road), minutes];
  return proof(t(piped ? 'partners.pipe' : 'partners.road', { distance: road }), steps.filter(Boolean), piped || p.road_distance_estimated !== false);
}

/** By which roads, over which yard, or by which estimate. */
function wayOf(p, distance, road) {
  if (p.via) {
    return [t('partners.road.via', { yard: nameIn(p.via, 'facility_name') }), p.road_distance_estimated ? distance?.sentence : t('partners.road.loaded')];
  }
  if (p.road_distance_estimated === false) {
    return [t('partners.road.loaded')];
  }
  const formula = distance?.circuity
    ? t('partners.road.formula', { straight: distanceText(p.straight_distance_m), circuity: plain(distance.circuity), road })
    : null;
  return [formula, distance?.sentence];
}

/** The amount of the facility's own stream, from its loaded record. */
function ownAmount({ stream_id: id }) {
  const { offers, needs } = read('record') ?? {};
  const own = [...(offers?.features ?? []), ...(needs?.features ?? [])].find((stream) => stream.id === id)?.properties;
  return own ? rangeText({ low: own.amount_low, base: own.amount, high: own.amount_high, unit: own.amount_unit }) : null;
}

export function sharedProof({ properties: p }, shared) {
  const partner = rangeText({ low: p.partner_amount_low, base: p.partner_amount, high: p.partner_amount_high, unit: p.partner_amount_unit });
  const own = ownAmount(p);
  const steps = [
    t('partners.shared.formula'),
    own ? t('partners.shared.own', { amount: own }) : null,
    partner ? t('partners.shared.partner', { amount: partner }) : null,
  ].filter(Boolean);
  return proof(shared, steps, ['estimated', 'assumed'].includes(p.partner_provenance));
}
