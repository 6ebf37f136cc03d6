// Exchanges and single ones from the server, and what people do with them.

import { getJson, newest, sendJson, withQuery } from '../app/api.js';
import { address, go } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { drawExchanges, eraseExchanges } from './lines.js';
import { titleOf } from './states.js';

const PAGE = 200;

const ask = newest((signal, path) => getJson(path, { signal }));
const askOne = newest((signal, path) => getJson(path, { signal }));

function questionOf(now) {
  return withQuery('api/exchanges', { park: now.xpark, material_class: now.class, q: now.xq, limit: PAGE });
}

/** Loads the list that the address asks for, unless it is there. */
export async function followList(now) {
  const question = questionOf(now);
  const before = read('exchanges');
  if (question !== before?.question || before.trouble) {
    await loadList(question);
  }
}

async function loadList(question) {
  put('exchanges', { ...read('exchanges'), question, trouble: null, loading: true });
  try {
    const page = await ask(question);
    if (page && read('exchanges')?.question === question) {
      take(question, page.features, page);
    }
  } catch (trouble) {
    put('exchanges', { question, trouble });
  }
}

function take(question, features, { states, links }) {
  const next = links.find(({ rel }) => rel === 'next')?.href ?? null;
  put('exchanges', { question, features, states, next, loading: false });
  drawExchanges(features);
}

export async function moreExchanges() {
  const { question, features, next } = read('exchanges');
  const { pathname, search } = new URL(next, document.baseURI);
  put('exchanges', { ...read('exchanges'), loading: true });
  try {
    const page = await ask(pathname + search);
    if (page && read('exchanges')?.question === question) {
      take(question, [...features, ...page.features], page);
    }
  } catch (trouble) {
    put('exchanges', { ...read('exchanges'), trouble, loading: false });
  }
}

export function reloadList() {
  return loadList(questionOf(address()));
}

/** Loads the exchange of the address. */
export async function followOne({ exchange: id }) {
  if (!id) {
    put('exchange', null);
  } else if (String(read('exchange')?.id) !== id || read('exchange').trouble) {
    await loadOne(id);
  }
}

async function loadOne(id) {
  put('exchange', { id, loading: true });
  try {
    const record = await askOne(`api/exchanges/${encodeURIComponent(id)}`);
    if (record) {
      put('exchange', { id: String(record.id), record });
    }
  } catch (trouble) {
    put('exchange', { id, trouble });
  }
}

export function reloadOne() {
  return loadOne(address().exchange);
}

const tag = ({ properties }) => `"${properties.version}"`;

/**
 * Does something to an exchange; keeps what came of it and offers to undo it. What the server refuses is shown where it
 * was asked for, and nothing is lost.
 * @param words key of the sentence that says what was done
 */
async function act(record, words, method, path, body) {
  put('exchange', { ...read('exchange'), busy: true, refused: null });
  try {
    const after = await sendJson(method, `api/exchanges/${record.id}${path}`, body, tag(record));
    put('exchange', after ? { id: String(after.id), record: after } : null);
    put('exchanges.undo', { id: record.id, name: titleOf(record.properties), version: after ? after.properties.version : record.properties.version + 1, words });
    await reloadList();
    return true;
  } catch (refused) {
    put('exchange', { ...read('exchange'), busy: false, refused });
    return false;
  }
}

export function move(record, step) {
  return act(record, `exchanges.done.${step.to}`, 'POST', '/transitions', step);
}

export function change(record, members) {
  return act(record, 'exchanges.done.edit', 'PATCH', '', members);
}

export async function remove(record) {
  if (await act(record, 'exchanges.done.remove', 'DELETE', '')) {
    go({ exchange: null });
  }
}

/** Takes the last thing back that was done here. */
export async function undo() {
  const { id, version } = read('exchanges.undo');
  put('exchanges.undo', null);
  try {
    const after = await sendJson('POST', `api/exchanges/${id}/undo`, undefined, `"${version}"`);
    if (after) {
      put('exchange', { id: String(after.id), record: after });
      go({ exchange: after.id, start: null, edit: null });
    } else {
      put('exchange', null);
      go({ exchange: null });
    }
    await reloadList();
  } catch (refused) {
    put('exchanges.undo', { refused });
  }
}

/** Writes a new exchange; throws what the server refuses. */
export async function create(body) {
  const record = await sendJson('POST', 'api/exchanges', body);
  put('exchange', { id: String(record.id), record });
  put('exchanges.undo', { id: record.id, name: titleOf(record.properties), version: record.properties.version, words: 'exchanges.done.create' });
  go({ exchange: record.id, start: null });
  await reloadList();
}

export function forgetExchanges() {
  put('exchanges', null);
  put('exchange', null);
  put('exchanges.undo', null);
  eraseExchanges();
}

watch('back', () => { if (read('exchanges')?.trouble) { reloadList(); } });
