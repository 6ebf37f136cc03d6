// Help: what the signs mean, the keys, and where other programs find the data.

import { t } from '../app/texts.js';
import { html } from '../app/vendor.js';
import { legendSign } from '../map/legend.js';
import { classOf } from '../map/classes.js';
import { glyphSign } from '../ui/glyph-picture.js';
import { provenanceTag } from '../ui/tags.js';
import { tourAgain } from '../tour/card.js';
import { UNKNOWN } from '../ui/numbers.js';

const KEYS = [['/', 'search'], ['g e', 'explore'], ['g p', 'partners'], ['g i', 'import'], ['g j', 'jobs'], ['g h', 'help'], ['Esc', 'close'], ['+ −', 'zoom']];
const SIGNS = ['parks', 'zones', 'facilities', 'illustrative', 'halo', 'line', 'dashed'];
const DOORS = ['ogc', 'api', 'ogc/collections/facilities/items?f=html'];

export default {
  id: 'help',
  icon: 'help',
  letter: 'h',
  low: true,
  title: () => t('help.title'),
  view: () => html`
    <p class="lead">${t('help.lead')}</p>
    <h2>${t('tour.title')}</h2>${tourAgain()}
    <h2>${t('help.signs')}</h2>
    <ul class="legend">
      ${SIGNS.map((id) => html`<li>${legendSign(id)} ${t(`help.sign.${id}`)}</li>`)}
      <li>${glyphSign(classOf('wood'), 'offer')} ${t('help.sign.offer')}</li>
      <li>${glyphSign(classOf('wood'), 'need')} ${t('help.sign.need')}</li>
    </ul>
    <h2>${t('help.sure')}</h2>
    <dl class="facts">${['declared', 'published', 'estimated', 'assumed'].map((word) => html`<div><dt>${provenanceTag(word)}</dt><dd>${t(`ui.provenance.${word}.hint`)}</dd></div>`)}
      <div><dt>${UNKNOWN}</dt><dd>${t('help.unknown')}</dd></div></dl>
    <h2>${t('help.keys')}</h2>
    <dl class="facts">${KEYS.map(([keys, does]) => html`<div><dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${t(`help.key.${does}`)}</dd></div>`)}</dl>
    <h2>${t('help.doors')}</h2>
    <p>${t('help.doors.lead')}</p>
    <ul>${DOORS.map((path) => html`<li><a href=${path}>/${path.split('?')[0]}</a></li>`)}</ul>
    <h2>${t('help.thanks')}</h2>
    <p class="soft">${t('help.thanks.list')}</p>`,
};
