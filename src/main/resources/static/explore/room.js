// Explore: what is in sight as a list, and the picked record with its source.

import { go, pickOf } from '../app/address.js';
import { read } from '../app/store.js';
import { nameOf, t } from '../app/texts.js';
import { titleOf } from '../map/shelf.js';
import { followPick } from './pick.js';
import { recordView } from './record.js';
import { sightView } from './sight.js';

export default {
  id: 'explore',
  icon: 'explore',
  letter: 'e',
  title: (now) => {
    const feature = pickOf(now) && read('record')?.feature;
    return feature ? (feature.properties.name ? nameOf(feature.properties) : titleOf(read('record').layer)) : t('explore.title');
  },
  context: (now) => (pickOf(now) ? trail() : []),
  follow: followPick,
  view: (now) => (pickOf(now) ? recordView(now) : sightView(now)),
};

function trail() {
  const properties = read('record')?.feature?.properties ?? {};
  const up = { label: t('explore.title'), step: () => go({ pick: null }) };
  return properties.park_id
    ? [up, { label: properties.park_name, step: () => go({ pick: `parks.${properties.park_id}` }) }]
    : [up];
}
