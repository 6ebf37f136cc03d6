// Says when the map does not show everything, or could not ask.

import { read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { icon } from '../ui/icons.js';
import { troubleText } from '../ui/states.js';
import { layerState } from './layer-state.js';
import { LIMIT, reloadAll } from './register.js';

export function notices() {
  const shown = layerState().filter(({ shown: on }) => on).map(({ id }) => ({ id, ...read(`map.${id}`) }));
  const cut = shown.filter(({ more }) => more);
  const broken = shown.find(({ trouble }) => trouble && trouble.kind !== 'gone');
  return html`<div class="notices" role="status">
    ${cut.length ? html`<p class="notice">${t('map.more', { layers: cut.map(({ id }) => t(`map.layer.${id}`)).join(', '), limit: LIMIT })}</p>` : nothing}
    ${broken ? html`<p class="notice bad">${icon('warning', 16)} ${t('map.broken', { layer: t(`map.layer.${broken.id}`) })} ${troubleText(broken.trouble)}
      <button class="button small" @click=${reloadAll}>${t('ui.again')}</button></p>` : nothing}
  </div>`;
}
