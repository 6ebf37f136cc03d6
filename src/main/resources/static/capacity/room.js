// Capacity: how big a reprocessing plant a place can feed and whether it pays; one place, or all places alone and together.

import { address, go, pickOf } from '../app/address.js';
import { put } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { choices } from './choices.js';
import { drawArea, eraseArea, followDrawing } from './drawing.js';
import { followAnswer, followPermits, followPlaces, followSets, forgetAnswer } from './load.js';
import { eraseStudy } from './study-map.js';
import { result } from './result.js';
import { study } from './study.js';

const place = {
  id: 'place',
  title: () => t('capacity.place.tab'),
  follow: (now) => { takePick(now); followDrawing(now); drawArea(now); return followAnswer(now); },
  leave: () => { eraseArea(); forgetAnswer(); },
  view: (now) => html`${choices(now)}${result(now)}`,
};

const TABS = [place, study];
const tabOf = ({ tab }) => TABS.find(({ id }) => id === tab) ?? TABS[0];
let shown = null;

export default {
  id: 'capacity',
  icon: 'capacity',
  letter: 'c',
  title: () => t('capacity.title'),
  context: () => [],
  follow: (now) => { change(tabOf(now)); return Promise.all([followSets(), followPermits(), followPlaces(), tabOf(now).follow(now)]); },
  leave: () => { change(null); eraseStudy(); put('hover', null); },
  view: (now) => html`${tabBar()}${tabOf(now).view(now)}`,
};

/** What another tab drew goes. */
function change(tab) {
  if (shown && shown !== tab) {
    shown.leave?.();
  }
  shown = tab;
}

/** A zone or park that is picked on the map is the place. */
function takePick(now) {
  const picked = pickOf(now);
  const key = picked && { zones: 'zone', parks: 'park' }[picked.layer];
  if (key && !now.ring && now.place !== `${key}.${picked.id}` && now.draw !== '1') {
    go({ place: `${key}.${picked.id}` }, { replace: true });
  }
}

function tabBar() {
  return html`<nav class="tabs" aria-label=${t('capacity.tabs')}>
    ${TABS.map(({ id, title }) => html`<button class="tab" id="tab-${id}" aria-current=${tabOf(address()).id === id ? 'page' : nothing}
      @click=${() => go({ tab: id === TABS[0].id ? null : id })}>${title()}</button>`)}</nav>`;
}
