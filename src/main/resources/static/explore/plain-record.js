// A record of any other layer: its properties by the titles and units the layer gives them.

import { getJson } from '../app/api.js';
import { put, read, watch } from '../app/store.js';
import { t } from '../app/texts.js';
import { html } from '../app/vendor.js';
import { skeleton } from '../ui/states.js';
import { isNumber, plain } from '../ui/numbers.js';

const HIDDEN = new Set(['source', 'source_id', 'source_url', 'source_note', 'source_year', 'licence', 'name']);

watch('language', () => put('explore.schema', undefined));

/** The facts of a record, as far as they are known. */
export function plainFacts(layer, properties) {
  const schema = read('explore.schema');
  if (schema?.layer !== layer) {
    load(layer);
    return skeleton();
  }
  const rows = Object.entries(properties).filter(([name, value]) => value !== null && value !== '' && !HIDDEN.has(name));
  return html`<dl class="facts">${rows.map(([name, value]) => row(schema.titles[name] ?? name, value))}</dl>`;
}

async function load(layer) {
  if (read('explore.schema')?.asking === layer) {
    return;
  }
  // Not in the middle of a painting, from where this is called.
  await Promise.resolve();
  put('explore.schema', { asking: layer });
  const answer = await getJson(`tiles/${layer}.json`).catch(() => null);
  put('explore.schema', { layer, titles: answer?.vector_layers[0].fields ?? {} });
}

function row(title, value) {
  return html`<div><dt>${title}</dt><dd>${shown(value)}</dd></div>`;
}

function shown(value) {
  if (Array.isArray(value)) {
    return value.map(shown).join(', ');
  }
  if (typeof value === 'object') {
    return JSON.stringify(value);
  }
  return isNumber(value) ? plain(value) : typeof value === 'boolean' ? t(value ? 'explore.yes' : 'explore.no') : value;
}
