// What stands beside the pointer, and its coordinates. Painted on its own: it changes with every move.

import { html, nothing, render } from '../app/vendor.js';
import { nameOf, t } from '../app/texts.js';
import { preference, prefer } from '../app/store.js';
import { rangeText } from '../ui/numbers.js';
import { classTitle } from './classes.js';

let last = null;

/** Shows a pointer {lon, lat, x, y, found}, or nothing for null. */
export function showPointer(info) {
  last = info;
  const place = document.getElementById('pointer');
  const position = document.getElementById('position');
  if (!place || !position) {
    return;
  }
  render(info?.found.length ? beside(info) : nothing, place);
  render(info ? positionText(info) : t('map.position.none'), position);
}

function beside({ x, y, found }) {
  const shown = found.slice(0, 4);
  return html`<div class="tip-box" .style=${`left:${x}px;top:${y}px`}>
    ${shown.map((record) => html`<div><strong>${nameOf(record.names)}</strong>${record.stream ? html`<br>${streamLine(record.stream)}` : nothing}</div>`)}
    ${found.length > shown.length ? html`<div>${t('map.and_more', { count: found.length - shown.length })}</div>` : nothing}
  </div>`;
}

function streamLine(stream) {
  const amount = rangeText({ low: stream.amount_low, base: stream.amount, high: stream.amount_high, unit: stream.amount_unit });
  const what = { material: classTitle(stream.material_class), amount: amount ?? t('ui.unknown.amount') };
  return t(`map.stream.${stream.direction}`, what);
}

/** Decimal degrees, or degrees, minutes and seconds where that was chosen. */
function positionText({ lat, lon }) {
  return preference('position', 'decimal') === 'dms'
    ? `${dms(lat, 'N', 'S')}  ${dms(lon, 'E', 'W')}`
    : `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
}

function dms(degrees, positive, negative) {
  const seconds = Math.round(Math.abs(degrees) * 3600);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts[0]}°${String(parts[1]).padStart(2, '0')}′${String(parts[2]).padStart(2, '0')}″${degrees < 0 ? negative : positive}`;
}

export function switchPosition() {
  prefer('position', preference('position', 'decimal') === 'dms' ? 'decimal' : 'dms');
  showPointer(last);
}
