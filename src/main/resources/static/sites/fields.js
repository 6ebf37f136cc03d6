// Fields of the forms of Sites: their values stand in the address.

import { go } from '../app/address.js';
import { read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { figureProof } from '../ui/figure.js';
import { outletPrice } from './choices.js';

/** @param emptied what an empty field stands for; null for the usual value */
export function number(name, now, { usual = '', min = 0, required = false, emptied = null } = {}) {
  const value = now[name] ?? usual;
  return html`<label class="field">${t(`sites.${name}`)} <input type="number" id="sites-${name}" min=${min} step="any" ?required=${required} .value=${value === emptied ? '' : value}
    @change=${({ target }) => (target.validity.valid ? go({ [name]: target.value || emptied }) : target.reportValidity())}></label>`;
}

export function choice(name, now, keys, titleOf = (key) => t(`sites.${name}.${key}`)) {
  const chosen = now[name] ?? keys[0];
  return html`<label class="field">${t(`sites.${name}`)} <select id="sites-${name}" @change=${({ target }) => go({ [name]: target.value === keys[0] ? null : target.value })}>
    ${keys.map((key) => html`<option value=${key} ?selected=${key === chosen}>${titleOf(key)}</option>`)}</select></label>`;
}

/** What a unit left unserved costs: by landfill where nothing is said, with its source. */
export function unserved(now) {
  const { price, asked } = read('sites.outlet') ?? {};
  const usual = outletPrice();
  return html`<div>${number('unserved', now, { usual, emptied: 'all' })}
    ${price && (now.unserved ?? usual) === usual ? html`<p class="hint" id="sites-outlet">${t('sites.outlet')} ${figureProof(price)}</p>` : nothing}
    ${asked && !price && !now.unserved ? html`<p class="hint" id="sites-outlet">${t('sites.outlet.unknown')}</p>` : nothing}</div>`;
}

/** Name of one of the processes in the spoken language. */
export function title(processes, key) {
  const { title: names } = processes.find((each) => each.key === key);
  return names[document.documentElement.lang] ?? names.en;
}
