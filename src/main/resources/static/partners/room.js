// Partners: who within reach can take what a facility offers, or supply what it needs.

import { address, go, onAddress, pickOf } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { nameOf, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { pick } from '../map/pointer.js';
import { empty } from '../ui/states.js';
import { followPick } from '../explore/pick.js';
import { choices, options } from './choices.js';
import { endImagine, followImagine, imagineButton, imagineView } from './imagine.js';
import { followPartners, forgetPartners } from './load.js';
import { partnersView } from './list.js';
import { spotOf } from './question.js';
import { clearTable, layPartners } from './table.js';

const NEARBY = 30;

export default {
  id: 'partners',
  icon: 'partners',
  letter: 'p',
  title: () => t('partners.title'),
  context: (now) => crumbs(now),
  follow: (now) => { followImagine(now); return Promise.all([followPick(now), followPartners(now)]); },
  leave: () => { clearTable(); forgetPartners(); endImagine(); put('hover', null); },
  view: (now) => (now.imagine ? imagined(now) : pickOf(now)?.layer === 'facilities' ? html`${choices(now)}${partnersView(now)}` : chooseFirst()),
};

function imagined(now) {
  return html`${imagineView(now)}${spotOf(now).ready ? html`<form class="choices" @submit=${(event) => event.preventDefault()}>${options(now)}</form>${partnersView(now)}` : nothing}`;
}

function crumbs(now) {
  const feature = pickOf(now) && read('record')?.feature;
  return feature ? [{ label: nameOf(feature.properties), step: () => go({ room: 'explore' }) }] : [];
}

/** No facility yet: says how to choose one, and lists those in sight. */
function chooseFirst() {
  const near = (read('map.facilities')?.features ?? []).slice(0, NEARBY);
  return html`${empty(t('partners.choose'), imagineButton())}
    ${near.length ? html`<h2>${t('explore.facilities')}</h2><ul class="rows">${near.map(({ id, properties }) => html`<li><button class="row" @click=${() => pick({ layer: 'facilities', id })}><span class="row-text"><span class="row-title">${nameOf(properties)}</span><span class="row-note">${properties.operator ?? ''}</span></span></button></li>`)}</ul>` : nothing}`;
}

['partners', 'language'].forEach((slice) => watch(slice, () => { if (address().room === 'partners') { layPartners(read('partners'), address()); } }));
onAddress((now) => { if (now.room === 'partners') { layPartners(read('partners'), now); } });
