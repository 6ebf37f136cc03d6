// The map as a sheet of paper: title, legend, scale, source and date around it, seen on the screen as it will be printed.

import { address, go, onAddress } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { nameOf, spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { icon } from '../ui/icons.js';
import { layerState } from './layer-state.js';
import { classLegend, legendSign } from './legend.js';
import { mapResized } from './map.js';
import { scaleBar } from './scale.js';
import { titleOf } from './shelf.js';
import { streetsCredit } from './streets.js';

let wasDark = false;

/** A4 across and the tools below it, in pixels of the screen. */
const SHEET = { width: 1123, height: 794, tools: 64 };

/** Classes that two columns of the legend hold, in either language. */
const LEGEND_HOLDS = 36;

/** The sheet is seen whole on a small screen. */
function fitSheet() {
  const scale = Math.min(1, innerWidth / SHEET.width, (innerHeight - SHEET.tools) / SHEET.height);
  document.documentElement.style.setProperty('--sheet-scale', String(scale));
}

export function printButton() {
  return html`<button class="tool on-surface" id="print-open" aria-label=${t('map.print')} title=${t('map.print')} @click=${() => go({ print: '1' })}>${icon('print')}</button>`;
}

/** Turns the page into the sheet and back whenever the address says so. */
export function followPrint() {
  addEventListener('resize', fitSheet);
  fitSheet();
  const apply = (now) => {
    const paper = Boolean(now.print);
    const root = document.documentElement;
    if (paper === 'print' in root.dataset) {
      return;
    }
    root.toggleAttribute('data-print', paper);
    // Paper is white whatever the screen is.
    if (paper) {
      wasDark = root.dataset.theme === 'dark';
    }
    if (wasDark) {
      root.dataset.theme = paper ? 'light' : 'dark';
      put('theme', root.dataset.theme);
    }
    requestAnimationFrame(mapResized);
  };
  onAddress(apply);
  apply(address());
}

/** What stands around the map on the sheet. */
export function printSheet(now) {
  if (!now.print) {
    return nothing;
  }
  const shown = layerState(now).filter((layer) => layer.shown && !read(`far.${layer.id}`));
  return html`<div class="print-tools"><span>${t('map.print.hint')}</span>
      <button class="button main" id="print-now" @click=${() => window.print()}>${icon('print', 16)} ${t('map.print.now')}</button>
      <button class="button" id="print-close" @click=${() => go({ print: null })}>${t('ui.close')}</button></div>
    <header class="print-head"><input class="print-title" aria-label=${t('map.print.title')} .value=${read('print.title') ?? usualTitle()} @input=${(event) => put('print.title', event.target.value)}></header>
    <aside class="print-legend"><ul class="legend">${shown.map(({ id }) => html`<li>${legendSign(id)} ${titleOf(id)}</li>`)}</ul>${classLegend(LEGEND_HOLDS)}</aside>
    <footer class="print-foot">${scaleBar(read('map.view'))}
      <span>${streetsCredit()}${t('map.attribution')}</span> <span>${t('map.print.made', { date: new Date().toLocaleDateString(spoken(), { dateStyle: 'long' }) })}</span>
      <span class="print-source">${location.origin}</span></footer>`;
}

function usualTitle() {
  const record = read('record');
  return record?.feature ? nameOf(record.feature.properties) : t('map.print.usual');
}

/** Leaves the sheet; false when there was none. */
export function closePrint() {
  const open = Boolean(address().print);
  if (open) {
    go({ print: null });
  }
  return open;
}

watch('record', () => put('print.title', undefined));
