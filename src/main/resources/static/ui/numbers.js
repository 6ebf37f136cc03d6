// Numbers as people read them: by locale, with their unit, never more precise than they are.

import { html } from '../app/vendor.js';
import { says, spoken, t } from '../app/texts.js';

/** The sign for what is not known; never 0. */
export const UNKNOWN = '–';

/** At most three significant digits below 1,000, whole numbers above. */
export function plain(value) {
  const size = Math.abs(value);
  const options = size >= 1000 || Number.isInteger(value) ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return value.toLocaleString(spoken(), options);
}

/** The unit as written beside a number, such as t/yr for t_per_year; one we have no sign for as it is spelt. */
export function unitOf(key) {
  return says(`ui.unit.${key}`) ? t(`ui.unit.${key}`) : key ?? '';
}

/** "52,000 (41,000 to 67,000) t/yr"; null when nothing is known. */
export function rangeText({ low, base, high, unit }) {
  const known = [low, base, high].some(isNumber);
  if (!known) {
    return null;
  }
  const spread = isNumber(low) && isNumber(high) && low !== high;
  const ends = { low: plain(low ?? 0), high: plain(high ?? 0), unit: unitOf(unit) };
  if (isNumber(base)) {
    return spread ? t('ui.range', { base: plain(base), ...ends }) : t('ui.amount', { amount: plain(base), unit: ends.unit });
  }
  if (spread) {
    return t('ui.range.open', ends);
  }
  const only = plain(low ?? high);
  return t(isNumber(low) && isNumber(high) ? 'ui.amount' : isNumber(low) ? 'ui.at_least' : 'ui.at_most', { amount: only, unit: ends.unit });
}

/** A distance in metres as kilometres, or metres below one kilometre. */
export function distanceText(metres) {
  if (!isNumber(metres)) {
    return null;
  }
  if (metres < 1000) {
    return `${Math.round(metres).toLocaleString(spoken())} m`;
  }
  const km = metres / 1000;
  return `${km.toLocaleString(spoken(), { maximumFractionDigits: km < 10 ? 1 : 0 })} km`;
}

/** The text, or an en dash that says why there is none. */
export function orUnknown(text, reason = t('ui.unknown')) {
  if (text !== null && text !== undefined && text !== '') {
    return text;
  }
  return html`<span class="unknown" title=${reason}><span aria-hidden="true">${UNKNOWN}</span><span class="unseen">${reason}</span></span>`;
}

/** List of Waste codes are written in pairs: 20 01 08. Others stay as they are. */
export function codeText(code) {
  return /^\d{6}$/.test(code) ? code.match(/../g).join(' ') : code;
}

export function isNumber(value) {
  return typeof value === 'number' && Number.isFinite(value);
}
