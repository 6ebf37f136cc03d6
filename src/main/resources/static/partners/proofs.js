// How the computed figures of a partner came about, opened by a click on the figure.

import { t } from '../app/texts.js';
import { html } from '../app/vendor.js';
import { distanceText, orUnknown, plain, rangeText } from '../ui/numbers.js';
import { proof } from '../ui/proof.js';

export function roadProof({ properties: p }, distance) {
  const road = distanceText(p.road_distance_m);
  if (!road) {
    return html`${orUnknown(null, t('partners.road.unknown'))} ${t('partners.road')}`;
  }
  const estimated = p.road_distance_provenance !== 'published';
  const steps = distance?.circuity
    ? [t('partners.road.formula', { straight: distanceText(p.straight_distance_m), circuity: plain(distance.circuity), road })]
    : [];
  return proof(html`${road} ${t('partners.road')}`, [...steps, distance?.sentence].filter(Boolean), estimated);
}

export function sharedProof({ properties: p }, shared) {
  const partner = rangeText({ low: p.partner_amount_low, base: p.partner_amount, high: p.partner_amount_high, unit: p.partner_amount_unit ?? p.shared_unit });
  const own = rangeText({ low: p.stream_amount_low, base: p.stream_amount, high: p.stream_amount_high, unit: p.stream_amount_unit ?? p.shared_unit });
  const steps = [
    t('partners.shared.formula'),
    own ? t('partners.shared.own', { amount: own }) : null,
    partner ? t('partners.shared.partner', { amount: partner }) : null,
  ].filter(Boolean);
  return proof(shared, steps, ['estimated', 'assumed'].includes(p.partner_provenance));
}
