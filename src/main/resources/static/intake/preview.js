// What is in the chosen files, as the server sees it before anything is loaded.

import { newest, Trouble, withQuery } from '../app/api.js';
import { put, read } from '../app/store.js';
import { spoken } from '../app/texts.js';
import { drawPreview, erasePreview } from './preview-map.js';

/** Larger files are not sent twice only to be looked at. */
const LARGEST_BYTES = 50_000_000;

const ask = newest(async (signal, files, set) => {
  const form = new FormData();
  files.forEach((file) => form.append('file', file));
  const answer = await fetch(withQuery('api/import-previews', set), {
    method: 'POST', body: form, signal, headers: { Accept: 'application/json', 'Accept-Language': spoken() },
  });
  const body = await answer.json();
  if (!answer.ok) {
    throw new Trouble(answer.status >= 500 ? 'failed' : 'refused', { ...body, status: answer.status });
  }
  return body.sources;
});

export async function lookAt(files, set) {
  erasePreview();
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (!files.length || bytes > LARGEST_BYTES) {
    ask.stop();
    put('intake.preview', files.length ? { tooLarge: true } : null);
    return;
  }
  put('intake.preview', { looking: true });
  try {
    const sources = await ask(files, set);
    if (sources) {
      put('intake.preview', { sources });
      drawPreview(sources);
    }
  } catch (trouble) {
    put('intake.preview', { trouble: trouble instanceof Trouble ? trouble : new Trouble('page') });
  }
}

export function forgetPreview() {
  ask.stop();
  put('intake.preview', null);
  erasePreview();
}

/** Sets of records that can be read. */
export function readable() {
  return (read('intake.preview')?.sources ?? []).filter(({ fault }) => !fault);
}
