// Talking to the server: JSON in and out, errors as sentences, and whether the server is there at all.

import { put, read } from './store.js';
import { spoken } from './texts.js';
import { Trouble } from './trouble.js';

export { Trouble };

/**
 * GETs JSON. Throws Trouble: 'gone' when the server does not answer, 'refused' for 4xx, 'failed' for 5xx,
 * 'garbled' when the answer is not JSON. An aborted call throws the browser's AbortError.
 */
export async function getJson(path, { signal } = {}) {
  return ask(path, { signal, headers: headers('application/geo+json, application/json') });
}

/** GETs JSON with the tag of its version: {json, tag}. */
export async function getTagged(path) {
  let tag = null;
  const json = await ask(path, { cache: 'no-cache', headers: headers('application/geo+json, application/json') }, (answer) => { tag = answer.headers.get('ETag'); });
  return { json, tag };
}

/** GETs bytes, such as a tile; empty where the server has nothing there. Asks each time, which costs a 304 when nothing changed. */
export async function getBytes(path, { signal } = {}) {
  return ask(path, { signal, cache: 'no-cache' }, () => {}, (answer) => answer.arrayBuffer());
}

/** Sends a form or nothing; answers the JSON, or null when there is none. */
export async function send(method, path, body) {
  return ask(path, { method, body, headers: headers('application/json') });
}

/**
 * Sends JSON; answers the JSON, or null when there is none.
 * @param seen tag of the version that is changed, for If-Match
 */
export async function sendJson(method, path, value, seen) {
  const more = { ...(value === undefined ? {} : { 'Content-Type': 'application/json' }), ...(seen ? { 'If-Match': seen } : {}) };
  return ask(path, { method, body: value === undefined ? undefined : JSON.stringify(value), headers: { ...headers('application/geo+json, application/json'), ...more } });
}

/** The server's sentences come in the language of the page. */
function headers(accept) {
  return { Accept: accept, 'Accept-Language': spoken() };
}

async function ask(path, options, look = () => {}, take = content) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    put('gone', true);
    throw new Trouble('gone');
  }
  if (read('gone')) {
    put('gone', false);
  }
  look(answer);
  return answer.ok ? take(answer) : Promise.reject(await trouble(answer));
}

async function content(answer) {
  const text = await answer.text();
  if (!text) {
    return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble('garbled', { status: answer.status });
  }
}

async function trouble(answer) {
  const problem = await answer.json().catch(() => ({}));
  const kind = answer.status >= 500 ? 'failed' : 'refused';
  return new Trouble(kind, { ...problem, status: answer.status });
}

/** A path with the parameters that have a value. */
export function withQuery(path, parameters) {
  const query = new URLSearchParams(Object.entries(parameters)
    .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false));
  return query.size ? `${path}?${query}` : path;
}

/** Keeps only the newest of several calls of one kind: each call aborts the one before, and `stop` the last one. */
export function newest(run) {
  let control = null;
  const call = async (...values) => {
    control?.abort();
    const mine = new AbortController();
    control = mine;
    try {
      return await run(mine.signal, ...values);
    } catch (error) {
      if (error.name === 'AbortError' || mine.signal.aborted) {
        return undefined;
      }
      throw error;
    }
  };
  call.stop = () => control?.abort();
  return call;
}
