// A stream's sign: filled circle for an offer, ring for a need, in the colour and with the glyph of its class.

import { html, svg } from '../app/vendor.js';
import { glyphPath } from './glyphs.js';

const dark = () => document.documentElement.dataset.theme === 'dark';

/** Colours of the sign; rings lie on the surface of the theme, and dark themes lighten their ink. */
function inks(colour, direction) {
  const surface = dark() ? '#19201d' : '#ffffff';
  const ring = themed(colour);
  return direction === 'need' ? { fill: surface, edge: ring, line: ring } : { fill: colour, edge: surface, line: '#ffffff' };
}

/** A class colour for lines on the theme's ground: nearer to white on a dark one. */
export function themed(colour) {
  return dark() ? lightened(colour) : colour;
}

function lightened(hex) {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `#${parts.map((part) => Math.round(part + (255 - part) * 0.4).toString(16).padStart(2, '0')).join('')}`;
}

/** As a data address for the map, which has no style sheet. */
export function glyphPicture({ glyph, colour, direction, dashed }) {
  const { fill, edge, line } = inks(colour, direction);
  const dash = dashed && glyph ? ' stroke-dasharray="3 2"' : '';
  const rim = direction === 'need'
    ? `<circle cx="12" cy="12" r="10" fill="${fill}" stroke="${edge}" stroke-width="2.6"${dash}/>`
    : `<circle cx="12" cy="12" r="11" fill="${fill}" stroke="${edge}" stroke-width="1.6"/>${dashed ? `<circle cx="12" cy="12" r="9.4" fill="none" stroke="#ffffff" stroke-width="1"${dash}/>` : ''}`;
  const sign = `<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36" viewBox="0 0 24 24">${rim}${glyph ? `<g transform="translate(5.2 5.2) scale(.85)"><path d="${glyphPath(glyph)}" fill="none" stroke="${line}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/></g>` : ''}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(sign)}`;
}

/** In lists and legends; the text beside it says what it is. */
export function glyphSign({ glyph, colour = '#827c72' }, direction, size = 20) {
  const { fill, edge, line } = inks(colour, direction);
  return html`<svg class="sign" width=${size} height=${size} viewBox="0 0 24 24" aria-hidden="true">${svg`
    <circle cx="12" cy="12" r="10" fill=${fill} stroke=${direction === 'need' ? edge : 'none'} stroke-width="2.4"/>
    <g transform="translate(5.2 5.2) scale(.85)"><path d=${glyphPath(glyph)} fill="none" stroke=${line} stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/></g>`}</svg>`;
}
