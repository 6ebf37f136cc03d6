// Says when the map does not show everything, or could not ask.

import { read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { icon } from '../ui/icons.js';
import { troubleText } from '../ui/states.js';
import { layerState } from './layer-state.js';
import { titleOf } from './shelf.js';
import { reloadAll } from './register.js';

export function notices() {
  const lists = layerState().filter(({ shown }) => shown).map(({ id }) => ({ id, ...read(`map.${id}`) }));
  const list = lists.find(({ trouble }) => trouble && trouble.kind !== 'gone');
  const tiles = read('tiles.trouble');
  const broken = tiles && tiles.trouble.kind !== 'gone' ? { id: tiles.names.split(',')[0], trouble: tiles.trouble } : list;
  return html`<div class="notices" role="status">
    ${broken ? html`<p class="notice bad">${icon('warning', 16)} ${t('map.broken', { layer: titleOf(broken.id) })} ${troubleText(broken.trouble)}
      <button class="button small" @click=${reloadAll}>${t('ui.again')}</button></p>` : nothing}
  </div>`;
}
