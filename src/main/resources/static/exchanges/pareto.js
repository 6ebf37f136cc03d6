// What a price on carbon buys: gain over CO2e spared at rising prices, each point the best set at that price.

import { t } from '../app/texts.js';
import { html, nothing, svg } from '../app/vendor.js';
import { plain } from '../ui/numbers.js';

const WIDTH = 360;
const HEIGHT = 220;
const EDGE = { left: 56, right: 16, top: 34, bottom: 40 };

/** Points {price, co2e, gain, unknown} of a sweep in the order of their prices; sums hold what is known. */
function pointsOf(sweep) {
  return (sweep ?? []).map((step) => ({
    price: step.carbon_price_per_t_co2e,
    co2e: step.known_co2e_saved_t_per_year ?? step.co2e_saved_t_per_year,
    gain: step.known_gain_per_year ?? step.gain_per_year,
    placed: step.placed_t_per_year,
    left: step.links_left_out ?? 0,
    unknown: Math.max(step.gain_unknown_for_t_per_year ?? 0, step.co2e_unknown_for_t_per_year ?? 0),
  }));
}

/** From the least to the most on both axes, as pixels; a single value stands in the middle. */
function scaled(points) {
  const along = (of, from, to) => {
    const values = points.map(of);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (point) => (most > least ? from + ((of(point) - least) / (most - least)) * (to - from) : (from + to) / 2);
  };
  const x = along(({ co2e }) => co2e, EDGE.left, WIDTH - EDGE.right);
  const y = along(({ gain }) => gain, HEIGHT - EDGE.bottom, EDGE.top);
  return points.map((point) => ({ ...point, x: x(point), y: y(point) }));
}

export function pareto(sweep, money) {
  const points = scaled(pointsOf(sweep));
  if (!points.length) {
    return nothing;
  }
  const unit = money.replace('_', ' ');
  return html`<section id="pareto"><h2>${t('exchanges.pareto')}</h2>
    ${chart(points, unit)}
    ${points.some(({ unknown }) => unknown > 0) ? html`<p class="hint">${t('exchanges.pareto.unknown')}</p>` : nothing}
    ${points.some(({ left }) => left > 0) ? html`<p class="hint">${t('exchanges.pareto.left')}</p>` : nothing}
    <details><summary>${t('exchanges.pareto.table')}</summary>${table(points, unit)}</details></section>`;
}

function chart(points, unit) {
  const [first, last] = [points[0], points[points.length - 1]];
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${t('exchanges.pareto.words', { from: plain(first.price), to: plain(last.price), money: unit, less: plain(first.gain - last.gain), more: plain(last.co2e - first.co2e) })}>
    ${svg`<path class="axis" d="M${EDGE.left} ${EDGE.top}V${HEIGHT - EDGE.bottom}H${WIDTH - EDGE.right}"/>
      <text class="axis-title" x=${WIDTH - EDGE.right} y=${HEIGHT - 8} text-anchor="end">${t('exchanges.pareto.x')}</text>
      <text class="axis-title" x="4" y="11">${t('exchanges.pareto.y', { money: unit })}</text>
      ${ends(points)}
      <polyline class="curve" points=${points.map(({ x, y }) => `${x},${y}`).join(' ')}/>
      ${points.map((point) => dot(point, unit))}${together(points).map(label)}`}</svg>`;
}

function ends(points) {
  const by = (member, compare) => points.reduce((best, point) => (compare(point[member], best[member]) ? point : best));
  const [left, right] = [by('co2e', (a, b) => a < b), by('co2e', (a, b) => a > b)];
  const [low, high] = [by('gain', (a, b) => a < b), by('gain', (a, b) => a > b)];
  const x = (point) => svg`<text class="tick" x=${point.x} y=${HEIGHT - EDGE.bottom + 14} text-anchor="middle">${plain(point.co2e)}</text>`;
  const y = (point) => svg`<text class="tick" x=${EDGE.left - 4} y=${point.y + 4} text-anchor="end">${plain(Math.round(point.gain))}</text>`;
  return [x(left), right.co2e > left.co2e ? x(right) : nothing, y(low), high.gain > low.gain ? y(high) : nothing];
}

function dot({ x, y, price, co2e, gain }, unit) {
  return svg`<circle class="dot" cx=${x} cy=${y} r="4"><title>${t('exchanges.pareto.point', { price: plain(price), co2e: plain(co2e), gain: plain(gain), money: unit })}</title></circle>`;
}

/** Prices at which the best set comes to the same, as {x, y, from, to}. */
function together(points) {
  const groups = new Map();
  points.forEach(({ x, y, price }) => {
    const key = `${Math.round(x)},${Math.round(y)}`;
    const { from } = groups.get(key) ?? { from: price };
    groups.set(key, { x, y, from, to: price });
  });
  return [...groups.values()];
}

function label({ x, y, from, to }) {
  const right = x > WIDTH * 0.7;
  const text = from === to ? plain(from) : t('exchanges.pareto.prices', { from: plain(from), to: plain(to) });
  return svg`<text class="tick" x=${right ? x - 6 : x + 6} y=${y - 8} text-anchor=${right ? 'end' : 'start'}>${text}</text>`;
}

function table(points, unit) {
  return html`<table class="counts"><thead><tr><th scope="col">${t('exchanges.pareto.price', { money: unit })}</th><th scope="col">${t('exchanges.pareto.x')}</th><th scope="col">${t('exchanges.pareto.y', { money: unit })}</th><th scope="col">${t('exchanges.pareto.placed')}</th></tr></thead>
    <tbody>${points.map(({ price, co2e, gain, placed }) => html`<tr><th scope="row">${plain(price)}</th><td>${plain(co2e)}</td><td>${plain(gain)}</td><td>${plain(placed)}</td></tr>`)}</tbody></table>`;
}
