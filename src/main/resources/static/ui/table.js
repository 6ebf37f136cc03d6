// A wide table in a drawer below the map: sorted by its headings, filtered by words, with columns to choose and a file.

import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { spoken, t } from '../app/texts.js';
import { html, nothing, repeat } from '../app/vendor.js';
import { icon } from './icons.js';
import { orUnknown, plain } from './numbers.js';
import { arranged, csv } from './table-order.js';

const FIRST = { key: null, down: false, words: '', hidden: new Set() };

/**
 * Lays a table out; the address says with table=1 whether it is open.
 * @param table {title, columns: [{key, label, number}], rows: [{id, cells, hover, open}]}, or null for none
 */
export function layTable(table) {
  put('table', table);
}

/** The button that opens it. */
export function tableButton(now) {
  return html`<button class="button small" id="table-open" type="button" aria-expanded=${now.table ? 'true' : 'false'} @click=${() => go({ table: now.table ? null : '1' })}>${t('ui.table')}</button>`;
}

/** Closes the drawer; false when none was open. */
export function closeTable() {
  const open = Boolean(address().table && read('table'));
  if (open) {
    go({ table: null });
    document.getElementById('table-open')?.focus();
  }
  return open;
}

export function tableDrawer(now) {
  const table = read('table');
  if (!now.table || !table) {
    return nothing;
  }
  const look = read('table.look') ?? FIRST;
  const columns = table.columns.filter(({ key }) => !look.hidden.has(key));
  const rows = arranged(table.rows, look, look.words, spoken());
  return html`<section class="table-drawer" id="table" aria-label=${table.title}>
    <header><h2>${table.title}</h2><span class="soft" role="status">${t('ui.table.rows', { count: rows.length })}</span>
      <input type="search" id="table-words" aria-label=${t('ui.table.words')} placeholder=${t('ui.table.words')} .value=${look.words} @input=${({ target }) => change({ words: target.value })}>
      <details class="columns"><summary>${t('ui.table.columns')}</summary>${table.columns.map((column) => tick(column, look))}</details>
      <button class="button small" id="table-csv" @click=${() => save(table.title, columns, rows)}>CSV</button>
      <button class="tool small" id="table-close" aria-label=${t('ui.close')} @click=${closeTable}>${icon('close', 16)}</button></header>
    <div class="wide" tabindex="0" role="region" aria-label=${table.title}><table><thead><tr>${columns.map((column) => heading(column, look))}</tr></thead>
      <tbody>${repeat(rows, ({ id }) => id, (row) => line(row, columns))}</tbody></table></div></section>`;
}

function change(patch) {
  put('table.look', { ...(read('table.look') ?? FIRST), ...patch });
}

function tick({ key, label }, { hidden }) {
  const flip = ({ target }) => change({ hidden: new Set(target.checked ? [...hidden].filter((each) => each !== key) : [...hidden, key]) });
  return html`<label class="check"><input type="checkbox" .checked=${!hidden.has(key)} @change=${flip}> ${label}</label>`;
}

/** The first click sorts upwards, the next one downwards. */
function heading({ key, label, number }, look) {
  const here = look.key === key;
  return html`<th scope="col" class=${number ? 'number' : nothing} aria-sort=${here ? (look.down ? 'descending' : 'ascending') : nothing}>
    <button class="link" @click=${() => change({ key, down: here && !look.down })}>${label}${here ? icon(look.down ? 'down' : 'up', 14) : nothing}</button></th>`;
}

function line({ cells, hover, open }, columns) {
  return html`<tr @pointerenter=${() => put('hover', hover ?? null)} @pointerleave=${() => put('hover', null)}>${columns.map(({ key, number }, place) => html`<td class=${number ? 'number' : nothing}>
    ${place === 0 && open ? html`<button class="link" @click=${open}>${cells[key]}</button>` : orUnknown(typeof cells[key] === 'number' ? plain(cells[key]) : cells[key])}</td>`)}</tr>`;
}

function save(title, columns, rows) {
  const link = document.createElement('a');
  // The mark tells spreadsheets that the file is in UTF-8.
  link.href = URL.createObjectURL(new Blob(['\ufeff', csv(columns, rows)], { type: 'text/csv' }));
  link.download = `${title}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
