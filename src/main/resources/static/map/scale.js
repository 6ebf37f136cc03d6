// The scale bar: true at the middle of the map.

import { spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';

const WIDEST_PIXELS = 110;

export function scaleBar(view) {
  if (!view) {
    return nothing;
  }
  const metres = roundDown(view.metresPerPixel * WIDEST_PIXELS);
  const text = metres >= 1000 ? `${(metres / 1000).toLocaleString(spoken())} km` : `${metres.toLocaleString(spoken())} m`;
  return html`<div class="scale" role="img" aria-label=${t('map.scale', { length: text })}
    .style=${`width:${Math.round(metres / view.metresPerPixel)}px`}>${text}</div>`;
}

/** The largest of 1, 2, 5 times a power of ten that is not above the value. */
function roundDown(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [5, 2, 1].find((step) => step * power <= value) * power;
}
