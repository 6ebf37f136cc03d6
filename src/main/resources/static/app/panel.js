// The panel beside the rail: one room at a time; on a phone a sheet from below with three heights.

import { icon } from '../ui/icons.js';
import { html, nothing, ref } from './vendor.js';
import { dragEdge, edgeKey, panelWidth, WIDEST, NARROWEST } from './panel-edge.js';
import { dragGrip, nextHeight, setSheet, sheetNow } from './panel-sheet.js';
import { read, put, prefer, preference } from './store.js';
import { t } from './texts.js';

put('panel.open', preference('panel', 'open') === 'open');

/** Shows or hides the panel: true, false or 'toggle'. On a phone hiding leaves the lowest height. */
export function showPanel(wish) {
  const open = wish === 'toggle' ? !read('panel.open') : wish;
  put('panel.open', open);
  prefer('panel', open ? 'open' : 'shut');
  setSheet(open ? (sheetNow() === 'peek' ? 'half' : sheetNow()) : 'peek');
}

export function isPhone() {
  return matchMedia('(max-width: 640px)').matches;
}

export function panel(room, now) {
  const open = read('panel.open') || isPhone();
  return html`
    <section class="panel" id="panel" aria-labelledby="panel-title" ?hidden=${!open} ${ref(panelWidth)}>
      <button class="sheet-grip" aria-label=${t(`app.sheet.${sheetNow()}`)} @click=${nextHeight} @pointerdown=${dragGrip}></button>
      <header class="panel-head">
        <div>${crumbs(room.context?.(now) ?? [])}<h1 id="panel-title" tabindex="-1">${room.title(now)}</h1></div>
        <button class="tool" aria-label=${t('app.panel.hide')} title=${t('app.panel.hide')} @click=${() => showPanel(false)}>${icon(isPhone() ? 'down' : 'left')}</button>
      </header>
      <div class="panel-body" id="panel-body" tabindex="-1">${room.view(now)}</div>
      <div class="panel-edge" role="separator" tabindex="0" aria-orientation="vertical" aria-label=${t('app.panel.width')}
        aria-valuemin=${NARROWEST} aria-valuemax=${WIDEST} aria-valuenow=${read('panel.width')}
        @pointerdown=${dragEdge} @keydown=${edgeKey}></div>
    </section>`;
}

function crumbs(list) {
  return list.length
    ? html`<nav class="crumbs" aria-label=${t('app.crumbs')}>${list.map(({ label, step }) => html`<button class="link" @click=${step}>${label}</button><span aria-hidden="true">›</span>`)}</nav>`
    : nothing;
}

/** The button on the map that brings a hidden panel back. */
export function reopener() {
  return read('panel.open')
    ? nothing
    : html`<button class="tool on-surface reopen" aria-label=${t('app.panel.show')} title=${t('app.panel.show')} @click=${() => showPanel(true)}>${icon('right')}</button>`;
}
