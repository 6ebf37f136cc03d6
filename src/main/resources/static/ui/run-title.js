// What a computed answer is about, in the reader's language: its own title where somebody gave it one, else the parts of
// its question.

import { read } from '../app/store.js';
import { spoken, t } from '../app/texts.js';
import { classTitle } from '../map/classes.js';

/** @param request the question as the server keeps it: title, class or classes, park, area */
export function runTitle({ request = {} }) {
  return request.title || t('ui.run', { material: materialOf(request), place: placeOf(request.area ?? request) });
}

function materialOf({ class: one, classes = [] }) {
  const all = one ? [one] : classes;
  return all.length ? all.map(classTitle).join(', ') : t('ui.run.all');
}

function placeOf({ park, zone, country, bbox, polygon }) {
  const known = [...(read('capacity.places') ?? []), ...(read('exchanges.parks') ?? []).map(({ id, properties }) => ({ key: `park.${id}`, name: properties[`name_${spoken()}`] || properties.name }))];
  const named = known.find(({ key }) => key === (park ? `park.${park}` : `zone.${zone}`));
  if (country) {
    return new Intl.DisplayNames([spoken()], { type: 'region' }).of(country);
  }
  return park || zone ? named?.name ?? t(park ? 'ui.run.park' : 'ui.run.zone') : t(bbox || polygon ? 'ui.run.drawn' : 'ui.run.everywhere');
}
