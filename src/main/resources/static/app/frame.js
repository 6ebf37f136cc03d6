// The frame: skip links, rail, panel, and what lies on the map.

import { onMap } from '../map/on-map.js';
import { tourCard } from '../tour/card.js';
import { tableDrawer } from '../ui/table.js';
import { html, render } from './vendor.js';
import { address } from './address.js';
import { goneBar } from './gone.js';
import { panel } from './panel.js';
import { rail } from './rail.js';
import { openRoom } from './rooms.js';
import { t } from './texts.js';

/** Paints the page from the address and the store. The map's own element is made once and never replaced. */
export function paintFrame(root) {
  const now = address();
  const room = openRoom(now);
  document.title = `${room.title(now)} – Ecopark`;
  render(html`
    <a class="skip" href="#panel-body">${t('app.skip.panel')}</a>
    <a class="skip" href="#map">${t('app.skip.map')}</a>
    ${rail(room)}
    ${panel(room, now)}
    <main class="stage" aria-label=${t('app.map')}><div id="map" tabindex="0" aria-label=${t('app.map.keys')} role="application"></div></main>
    <div class="on-map">${onMap(now)}${tableDrawer(now)}${tourCard(now)}${goneBar()}</div>`, root);
}
