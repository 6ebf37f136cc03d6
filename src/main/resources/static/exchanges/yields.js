// What whoever asks knows better than the library: how much of an output a tonne gives that a process takes in.

import { getJson } from '../app/api.js';
import { go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { spoken, t } from '../app/texts.js';
import { html } from '../app/vendor.js';
import { classTitle, listClasses } from '../map/classes.js';
import { classPicker } from '../ui/class-picker.js';

const SLICE = 'exchanges.yields';

/** Reads the library of processes once. */
export async function followYields() {
  if (!read(SLICE)) {
    put(SLICE, { processes: [] });
    put(SLICE, { processes: (await getJson('api/materials/processes')).processes ?? [] });
  }
}

/** From the address: process.class.amount, parted by commas. */
export function yieldsOf({ yields }) {
  return (yields ?? '').split(',').map((each) => /^([a-z0-9_]+)\.([a-z0-9_]+)\.([0-9.]+)$/.exec(each))
    .filter(Boolean).map(([, process, material, amount]) => ({ process, material_class: material, amount_per_t: Number(amount) }));
}

function keep(yields) {
  go({ yields: yields.map((each) => `${each.process}.${each.material_class}.${each.amount_per_t}`).join(',') || null });
}

function processTitle(key) {
  const known = (read(SLICE)?.processes ?? []).find((each) => each.key === key);
  return known?.title?.[spoken()] ?? key;
}

function unitOf(key) {
  return listClasses().find((each) => each.key === key)?.unit?.replace('_per_year', '') ?? 't';
}

export function yieldFields(now) {
  const { processes, process, material } = read(SLICE) ?? { processes: [] };
  const stated = yieldsOf(now);
  const change = (part) => put(SLICE, { ...read(SLICE), ...part });
  const add = () => {
    const amount = document.querySelector('#yield-amount');
    const others = stated.filter((each) => each.process !== process || each.material_class !== material);
    keep([...others, { process, material_class: material, amount_per_t: Number(amount.value) }]);
  };
  return html`<details id="yields" ?open=${stated.length > 0}><summary>${t('exchanges.yields')}</summary>
    <p class="hint">${t('exchanges.yields.hint')}</p>
    ${stated.length ? html`<ul class="flows">${stated.map((each) => html`<li>${t('exchanges.yields.entry', { process: processTitle(each.process), material: classTitle(each.material_class), amount: each.amount_per_t, unit: unitOf(each.material_class) })}
      <button type="button" class="button" @click=${() => keep(stated.filter((other) => other !== each))}>${t('exchanges.yields.remove')}</button></li>`)}</ul>` : ''}
    <label class="field">${t('exchanges.yields.process')} <select id="yield-process" @change=${({ target }) => change({ process: target.value || null })}>
      <option value="" ?selected=${!process}>${t('exchanges.choose')}</option>
      ${processes.map((each) => html`<option value=${each.key} ?selected=${each.key === process}>${processTitle(each.key)}</option>`)}</select></label>
    <label class="field">${t('exchanges.yields.class')} ${classPicker(material, (key) => change({ material: key }), { id: 'yield-class', none: t('exchanges.choose') })}</label>
    <label class="field">${t('exchanges.yields.amount', { unit: unitOf(material) })} <input type="number" id="yield-amount" min="0" max="1000" step="any" value="0.1"></label>
    <button type="button" class="button" id="yield-add" ?disabled=${!process || !material} @click=${add}>${t('exchanges.yields.add')}</button></details>`;
}
