// What lies on the map: search and tools at the top, scale, coordinates and attribution below.

import { reopener } from '../app/panel.js';
import { put, read } from '../app/store.js';
import { nameOf, t } from '../app/texts.js';
import { html, nothing, ref } from '../app/vendor.js';
import { searchBox } from '../search/box.js';
import { icon } from '../ui/icons.js';
import { startInset, wantsInset } from './inset.js';
import { layerControl } from './layer-control.js';
import { zoomBy } from './map.js';
import { measureButton, measureCard } from './measure.js';
import { notices } from './notices.js';
import { pick } from './pointer.js';
import { switchPosition } from './pointer-view.js';
import { printButton, printSheet } from './print.js';
import { scaleBar } from './scale.js';
import { streetsCredit } from './streets.js';

const ICONS = { facilities: 'facility', exchanges: 'exchanges' };

export function onMap(now) {
  return html`
    ${reopener()}
    <div class="top-right">
      <div class="tools">${searchBox(now)}${measureButton(now)}${printButton()}${layerControl(now)}</div>
      ${measureCard(now)}
      ${notices()}
    </div>
    <div class="zoom">
      <button class="tool on-surface" aria-label=${t('map.zoom.in')} title=${t('map.zoom.in')} @click=${() => zoomBy(1)}>${icon('plus')}</button>
      <button class="tool on-surface" aria-label=${t('map.zoom.out')} title=${t('map.zoom.out')} @click=${() => zoomBy(-1)}>${icon('minus')}</button>
    </div>
    <div class="inset" aria-hidden="true" ?hidden=${!wantsInset()} ${ref(startInset)}></div>
    <div class="foot">
      ${scaleBar(read('map.view'))}
      <button class="position" title=${t('map.position.switch')} @click=${switchPosition}><span class="crs">WGS 84</span> <span id="position"></span></button>
      <span class="attribution">${streetsCredit()}${t('map.attribution')}</span>
    </div>
    <div id="pointer" aria-hidden="true"></div>
    ${chooser(read('map.here'))}
    ${printSheet(now)}`;
}

/** Several records under one click: the user says which. */
function chooser(here) {
  if (!here) {
    return nothing;
  }
  return html`<div class="chooser" role="dialog" aria-label=${t('map.several', { count: here.list.length })} .style=${`left:${here.x}px;top:${here.y}px`}>
    <header><strong>${t('map.several', { count: here.list.length })}</strong>
      <button class="tool small" aria-label=${t('ui.close')} @click=${() => put('map.here', null)}>${icon('close', 16)}</button></header>
    <ul class="rows">${here.list.map((record) => html`<li><button class="row" @click=${() => pick(record)}
      @pointerenter=${() => put('hover', record)} @pointerleave=${() => put('hover', null)}>${icon(ICONS[record.layer] ?? 'park', 16)} ${nameOf(record.names)}</button></li>`)}</ul>
  </div>`;
}
