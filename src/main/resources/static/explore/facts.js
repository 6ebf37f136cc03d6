// The facts of a record as a list of terms; what is unknown says so.

import { spoken, t } from '../app/texts.js';
import { html } from '../app/vendor.js';
import { isNumber, orUnknown, plain } from '../ui/numbers.js';

const SHOWN = {
  facilities: ['operator', 'address', 'municipality', 'park_name', 'zone_name', 'sector', 'activities', 'opened_year', 'closed_year', 'employees', 'hazardous_permit'],
  parks: ['municipality', 'area', 'managed_by', 'tenants', 'employees', 'opened_year', 'power_mw', 'steam_t_per_day', 'water_m3_per_day'],
  zones: ['municipality', 'park_name', 'land_use', 'area', 'free_land_ha', 'grid_mw'],
};
/** Left out when empty, because for most records there is nothing to know. */
const OPTIONAL = new Set(['park_name', 'zone_name', 'closed_year', 'power_mw', 'steam_t_per_day', 'water_m3_per_day', 'managed_by', 'address', 'land_use', 'activities', 'free_land_ha', 'grid_mw']);
const UNITS = { power_mw: 'MW', grid_mw: 'MW', free_land_ha: 'ha', steam_t_per_day: 't/d', water_m3_per_day: 'm³/d' };
const YEARS = new Set(['opened_year', 'closed_year']);

export function facts(layer, properties) {
  const rows = SHOWN[layer].map((name) => [name, valueOf(name, properties)]).filter(([name, value]) => value !== null || !OPTIONAL.has(name));
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${t(`explore.fact.${name}`)}</dt><dd>${orUnknown(value)}</dd></div>`)}</dl>`;
}

function valueOf(name, properties) {
  if (name === 'area') {
    return areaText(properties);
  }
  if (name === 'sector') {
    return properties.sector_code ? t('explore.sector', { scheme: (properties.sector_scheme ?? '').toUpperCase(), code: properties.sector_code }) : null;
  }
  const value = properties[`${name}_${spoken()}`] ?? properties[name] ?? null;
  if (typeof value === 'boolean') {
    return t(value ? 'explore.yes' : 'explore.no');
  }
  if (isNumber(value)) {
    return YEARS.has(name) ? String(value) : [plain(value), UNITS[name]].filter(Boolean).join(' ');
  }
  return value;
}

/** The declared area and, where there is an outline, the one measured from it. */
function areaText({ declared_area_ha: declared, boundary_area_ha: measured }) {
  const parts = [
    isNumber(declared) ? t('explore.area.declared', { area: plain(declared) }) : null,
    isNumber(measured) ? t('explore.area.measured', { area: plain(measured) }) : null,
  ].filter(Boolean);
  return parts.length ? parts.join('; ') : null;
}
