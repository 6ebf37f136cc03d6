// What stands at a facility and what it may do: installations with their capacity, and permits.

import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { isNumber, orUnknown, plain, unitOf } from '../ui/numbers.js';

export function installationsView({ installations, permits }) {
  return html`${list('explore.installations', installations, installation)}${list('explore.permits', permits, permit)}`;
}

function list(title, found, row) {
  return found?.features.length
    ? html`<section><h2>${t(title)}</h2><dl class="facts">${found.features.map(({ properties }) => row(properties))}</dl></section>`
    : nothing;
}

function installation({ name, process, capacity, capacity_unit: unit, opened_year: opened, closed_year: closed }) {
  const amount = isNumber(capacity) ? `${plain(capacity)} ${unitOf(unit)}` : null;
  const years = [opened, closed].some(Boolean) ? t('explore.years', { from: String(opened ?? '–'), to: String(closed ?? '') }) : null;
  return html`<div><dt>${name || process}</dt><dd>${orUnknown(amount, t('explore.capacity.unknown'))} ${years ? html`<span class="soft">${years}</span>` : nothing}</dd></div>`;
}

function permit({ reference, kind, hazardous, limit_t_per_year: limit, valid_to: until }) {
  const parts = [
    kind,
    hazardous === true ? t('explore.permit.hazardous') : null,
    isNumber(limit) ? t('explore.permit.limit', { amount: plain(limit) }) : null,
    until ? t('explore.permit.until', { until }) : null,
  ].filter(Boolean);
  return html`<div><dt>${orUnknown(reference)}</dt><dd>${orUnknown(parts.join(', '))}</dd></div>`;
}
