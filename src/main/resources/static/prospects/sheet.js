// The investor's view of up to five points: supply, competitors, returns, what they hang on, and a sheet to print.

import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classPicker } from '../ui/class-picker.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { comparison } from './compare.js';
import { dropPoints, drawPoints } from './point-marks.js';
import { load, views } from './prospects.js';
import { addPoint, MOST, pointsOf, removePoint, SETS, sheetAddress } from './points.js';
import { report } from './report.js';

export const sheet = {
  id: 'sheet',
  title: () => t('prospects.sheet'),
  follow,
  leave: () => { put('map.aim', null); dropPoints(); },
  view,
};

const place = ({ lon, lat }) => go({ points: addPoint(address(), { lon, lat }), shown: null });

function follow(now) {
  if (read('map.aim') !== place) {
    put('map.aim', place);
  }
  drawPoints(pointsOf(now), shownOf(now));
  return load(now);
}

function shownOf(now) {
  return Math.min(Number(now.shown ?? pointsOf(now).length) || 1, Math.max(1, pointsOf(now).length)) - 1;
}

function view(now) {
  const points = pointsOf(now);
  const all = views(now);
  const shown = shownOf(now);
  return html`<form class="choices" @submit=${(event) => event.preventDefault()}>
      <label class="field">${t('map.class')} ${classPicker(now.class ?? 'wood', (key) => go({ class: key }))}</label>
      <div class="pairs">${number('max_km', now, 500)}${number('year', now, 2200)}</div>
      <div class="pairs">${choice('set', now, ['', ...SETS])}${choice('rule', now, ['', 'gravity'])}</div>
      ${choice('pass_through', now, ['', 'counted'])}
    </form>
    <p class="hint" role="status">${t(points.length ? (points.length < MOST ? 'prospects.more' : 'prospects.full') : 'prospects.click')} ${here(now)}</p>
    ${points.length ? pointList(points, shown) : empty(t('prospects.none'))}
    ${all.length > 1 && all.every(({ answer }) => answer) ? comparison(all) : nothing}
    ${points.length ? one(all[shown], now, shown) : nothing}`;
}

function one({ answer, trouble, point } = {}, now, shown) {
  if (trouble) {
    return failure(trouble, () => load(now, { anew: true }));
  }
  return answer ? report(answer, { page: sheetAddress(now, point), pdf: sheetAddress(now, point, 'pdf') }, shown) : skeleton(8);
}

function pointList(points, shown) {
  return html`<ol class="points" id="prospect-points">${points.map(({ lon, lat }, index) => html`<li>
    <button class="link" aria-current=${index === shown ? 'true' : nothing} @click=${() => go({ shown: String(index + 1) })}>${t('prospects.point', { number: index + 1, lon: lon.toFixed(4), lat: lat.toFixed(4) })}</button>
    <button class="button small" aria-label=${t('prospects.remove', { number: index + 1 })} @click=${() => go({ points: removePoint(address(), index), shown: null })}>×</button></li>`)}</ol>`;
}

/** The middle of the map, for those who do not click on it; and the facility or zone that is picked. */
function here(now) {
  const at = read('map.view');
  const picked = now.pick && read('record')?.feature?.geometry;
  const point = picked?.type === 'Point' ? { lon: picked.coordinates[0], lat: picked.coordinates[1] } : null;
  return html`<button class="link" type="button" id="prospect-middle" @click=${() => place({ lon: at.lon, lat: at.lat })}>${t('prospects.middle')}</button>
    ${point ? html`<button class="link" type="button" @click=${() => place(point)}>${t('prospects.picked')}</button>` : nothing}`;
}

function number(name, now, most) {
  return html`<label class="field">${t(`prospects.${name}`)} <input type="number" id=${`sheet-${name}`} min="1" max=${most} step="any" .value=${now[name] ?? ''}
    @change=${({ target }) => (target.validity.valid ? go({ [name]: target.value || null }) : target.reportValidity())}></label>`;
}

function choice(name, now, keys) {
  return html`<label class="field">${t(`prospects.${name}`)} <select id=${`sheet-${name}`} @change=${({ target }) => go({ [name]: target.value || null })}>
    ${keys.map((key) => html`<option value=${key} ?selected=${key === (now[name] ?? '')}>${t(`prospects.${name}.${key || 'usual'}`)}</option>`)}</select></label>`;
}
