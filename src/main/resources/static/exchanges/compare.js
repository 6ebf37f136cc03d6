// Two kept allocations side by side: what each comes to and what differs.

import { getJson, withQuery } from '../app/api.js';
import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { says, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { plain } from '../ui/numbers.js';
import { failure } from '../ui/states.js';

const SLICE = 'exchanges.compare';

/** Reads the list of kept allocations once, and the difference to the one that the address names. */
export async function followCompare({ other }, id) {
  const state = read(SLICE) ?? {};
  const key = other && id ? `${id}/${other}` : null;
  if (state.of === id && state.key === key && !state.trouble) {
    return;
  }
  put(SLICE, { ...state, of: id, key, trouble: null, difference: null });
  try {
    const { allocations } = await getJson('api/allocations');
    const difference = key ? await getJson(withQuery(`api/allocations/${encodeURIComponent(id)}/difference`, { other })) : null;
    if (read(SLICE).key === key && read(SLICE).of === id) {
      put(SLICE, { of: id, key, kept: allocations.filter(({ finished_at: finished }) => finished), difference });
    }
  } catch (trouble) {
    put(SLICE, { of: id, key, trouble });
  }
}

export function compare(answer, now) {
  const { kept, difference, trouble } = read(SLICE) ?? {};
  if (trouble) {
    return failure(trouble, () => { put(SLICE, null); return followCompare(address(), answer.id); });
  }
  const others = (kept ?? []).filter(({ id }) => id !== answer.id);
  return html`<section id="compare"><h2>${t('exchanges.compare')}</h2>
    ${others.length ? html`<label class="field">${t('exchanges.compare.with')} <select id="compare-with" @change=${({ target }) => go({ other: target.value || null })}>
      <option value="" ?selected=${!now.other}>${t('exchanges.compare.none')}</option>
      ${others.map((each) => html`<option value=${each.id} ?selected=${String(each.id) === now.other}>${t('exchanges.compare.entry', { title: each.title, when: new Date(each.finished_at).toLocaleString(document.documentElement.lang) })}</option>`)}</select></label>`
    : html`<p class="hint">${t('exchanges.compare.alone')}</p>`}
    ${difference ? table(difference) : nothing}</section>`;
}

function table({ after, same_money: sameMoney }) {
  const rows = after.filter(({ what }) => says(`exchanges.compare.${what}`));
  return html`<table class="counts"><thead><tr><th scope="col">${t('exchanges.compare.what')}</th><th scope="col">${t('exchanges.compare.this')}</th><th scope="col">${t('exchanges.compare.that')}</th><th scope="col">${t('exchanges.compare.difference')}</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr><th scope="row">${t(`exchanges.compare.${row.what}`)}</th><td>${plain(row.this)}</td><td>${plain(row.other)}</td><td>${signed(row.difference)}</td></tr>`)}</tbody></table>
    ${sameMoney ? nothing : html`<p class="hint">${t('exchanges.compare.money')}</p>`}`;
}

function signed(value) {
  return value > 0 ? `+${plain(value)}` : plain(value);
}
