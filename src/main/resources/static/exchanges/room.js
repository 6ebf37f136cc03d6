// Exchanges: what is agreed or talked about between facilities. Each tab is a module of its own.

import { address, go } from '../app/address.js';
import { put } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { board } from './board.js';
import { endArea } from './draw-area.js';
import { eraseFlows } from './flow-lines.js';
import { flows } from './flows.js';
import { eraseExchanges } from './lines.js';
import { stops } from './stops.js';
import { totals } from './totals.js';
import { forgetExchanges } from './load.js';
import { listenForUndo, undoBar } from './undo.js';

/** A tab: {id, title(), view(address), follow(address), context(address)}; the first one is shown when none is named. */
const TABS = [board, totals, flows, stops];

/** Tabs with marks of their own on the map. */
const DRAWN = new Set([flows, stops]);

const tabOf = ({ tab }) => TABS.find(({ id }) => id === tab) ?? TABS[0];

export default {
  id: 'exchanges',
  icon: 'exchanges',
  letter: 'x',
  title: (now) => tabOf(now).heading?.(now) ?? t('exchanges.title'),
  context: (now) => tabOf(now).context?.(now) ?? [],
  follow: (now) => { listenForUndo(true); clear(tabOf(now)); return tabOf(now).follow(now); },
  leave: () => { listenForUndo(false); forgetExchanges(); eraseFlows(); endArea(); put('hover', null); },
  view: (now) => html`${tabBar(now)}${tabOf(now).view(now)}${undoBar()}`,
};

/** What another tab drew goes; the board's lines come back with it. */
function clear(tab) {
  if (DRAWN.has(tab)) {
    forgetExchanges();
    eraseExchanges();
  } else {
    eraseFlows();
    endArea();
  }
}

function tabBar(now) {
  return now.exchange || now.start ? nothing : html`<nav class="tabs" aria-label=${t('exchanges.tabs')}>
    ${TABS.map(({ id, title }) => html`<button class="tab" id="tab-${id}" aria-current=${tabOf(address()).id === id ? 'page' : nothing}
      @click=${() => go({ tab: id === TABS[0].id ? null : id })}>${title()}</button>`)}</nav>`;
}
