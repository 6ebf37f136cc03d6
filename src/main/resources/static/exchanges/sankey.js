// The best flows as a Sankey chart: who gives, who takes, and what stays on either side.

import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { nameIn, t } from '../app/texts.js';
import { html, nothing, svg } from '../app/vendor.js';
import { classOf, classTitle } from '../map/classes.js';
import { plain, unitOf } from '../ui/numbers.js';
import { layout } from './sankey-layout.js';

const WIDTH = 400;
/** As wide as a name may be, in Latin letters: two of them and their tonnes must fit beside each other. */
const LONGEST_NAME = 20;
/** A Korean letter is as wide as this many Latin ones. */
const WIDE = 1.8;

export function sankey({ features, offers, needs }) {
  const unit = mainUnit(features);
  if (!unit) {
    return nothing;
  }
  const flows = features.map(({ properties: p }, id) => ({ from: nameIn(p, 'from_facility'), to: nameIn(p, 'to_facility'), amount: p.amount, unit: p.amount_unit, colour: classOf(p.material_class).colour, material: p.material_class, id }))
    .filter((flow) => flow.unit === unit && flow.amount > 0);
  const rest = (ends) => ends.filter((end) => end.amount_unit === unit && end.rest > 0).map((end) => ({ name: nameIn(end, 'facility'), amount: end.rest }));
  const words = { others: (count) => t('exchanges.sankey.others', { count }), rest: t('exchanges.sankey.rest'), unmet: t('exchanges.sankey.unmet') };
  const { left, right, links, height } = layout(flows, { offers: rest(offers), needs: rest(needs) }, words, WIDTH);
  return html`<section class="sankey"><h2>${t('exchanges.sankey', { unit: unitOf(unit) })}</h2>
    <svg viewBox="0 0 ${WIDTH} ${Math.ceil(height) + 2}" role="group" aria-label=${t('exchanges.sankey.alt', { unit: unitOf(unit) })}>
      ${links.map((link) => band(link, unit))}${left.map((node) => bar(node, 0))}${right.map((node) => bar(node, WIDTH - 8))}
      ${left.map((node) => name(node, 13, 'start'))}${right.map((node) => name(node, WIDTH - 13, 'end'))}
    </svg></section>`;
}

/** The unit most flows have; others are in the list only, because a chart can compare one unit. */
function mainUnit(features) {
  const counts = new Map();
  features.forEach(({ properties: p }) => counts.set(p.amount_unit, (counts.get(p.amount_unit) ?? 0) + 1));
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a))[0];
}

function band({ path, height, rest, colour, from, to, amount, id, material }, unit) {
  const label = t('exchanges.sankey.band', { from: from.name, to: to.name, amount: plain(amount), unit: unitOf(unit) });
  if (rest) {
    return svg`<path class="band rest" d=${path} stroke-width=${height.toFixed(2)}><title>${label}</title></path>`;
  }
  const hover = read('hover');
  const lit = (hover?.layer === 'best-flows' && hover.id === id) || address().leg === String(id);
  return svg`<path class=${lit ? 'band lit' : 'band'} d=${path} stroke=${colour} stroke-width=${height.toFixed(2)} role="button" tabindex="0"
      aria-label=${`${label}, ${classTitle(material)}`} @click=${() => go({ leg: id })} @keydown=${(event) => press(event, id)}
      @mouseenter=${() => put('hover', { layer: 'best-flows', id })} @mouseleave=${() => put('hover', null)}><title>${label}</title></path>`;
}

function press(event, id) {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    go({ leg: id });
  }
}

function bar({ y, height, rest }, x) {
  return svg`<rect class=${rest ? 'bar rest' : 'bar'} x=${x} y=${y.toFixed(1)} width="8" height=${height.toFixed(1)}/>`;
}

function name({ name: text, amount, y, height }, x, anchor) {
  return svg`<text x=${x} y=${(y + Math.max(height, 12) / 2).toFixed(1)} text-anchor=${anchor} dominant-baseline="central">${shortened(text)} <tspan class="sum">${plain(amount)}</tspan></text>`;
}

function shortened(text) {
  let width = 0;
  const letters = [...text];
  const end = letters.findIndex((letter) => (width += letter.codePointAt(0) > 0x2e7f ? WIDE : 1) > LONGEST_NAME);
  return end < 0 ? text : `${letters.slice(0, end - 1).join('').trimEnd()}…`;
}
