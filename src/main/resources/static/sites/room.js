// Sites: where something should be built, how big, and whether it pays. Each tab is a module of its own.

import { address, go } from '../app/address.js';
import { put } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { TABS } from './tabs.js';

const tabOf = ({ tab }) => TABS.find(({ id }) => id === tab) ?? TABS[0];
let shown = null;

export default {
  id: 'sites',
  icon: 'sites',
  letter: 's',
  title: () => t('sites.title'),
  context: () => [],
  follow: (now) => { change(tabOf(now)); return tabOf(now).follow(now); },
  leave: () => { change(null); put('hover', null); },
  view: (now) => html`${tabBar()}${tabOf(now).view(now)}`,
};

/** What another tab drew goes. */
function change(tab) {
  if (shown && shown !== tab) {
    shown.leave?.();
  }
  shown = tab;
}

function tabBar() {
  return TABS.length < 2 ? nothing : html`<nav class="tabs" aria-label=${t('sites.tabs')}>
    ${TABS.map(({ id, title }) => html`<button class="tab" id="tab-${id}" aria-current=${tabOf(address()).id === id ? 'page' : nothing}
      @click=${() => go({ tab: id === TABS[0].id ? null : id })}>${title()}</button>`)}</nav>`;
}
