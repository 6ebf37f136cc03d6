// Picks a material class; classes stand below their parents.

import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classTitle, listClasses } from '../map/classes.js';

/**
 * @param choose called with the key, or null for all classes
 * @param id of the element, none what the empty choice says; may be left out
 */
export function classPicker(chosen, choose, { id, none } = {}) {
  const tree = inTreeOrder(listClasses());
  return html`<select id=${id ?? nothing} @change=${(event) => choose(event.target.value || null)}>
    <option value="" ?selected=${!chosen}>${none ?? t('ui.class.all')}</option>
    ${tree.map(({ key, depth }) => html`<option value=${key} ?selected=${key === chosen}>${'\u2003'.repeat(depth)}${classTitle(key)}</option>`)}
  </select>`;
}

function inTreeOrder(classes, parent = null, depth = 0) {
  return classes.filter((each) => (each.parent ?? null) === parent)
    .flatMap((each) => [{ key: each.key, depth }, ...inTreeOrder(classes, each.key, depth + 1)]);
}
