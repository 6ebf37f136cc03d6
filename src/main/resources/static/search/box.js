// The search box: one for parks, facilities, codes, materials, coordinates. A combobox for screen readers.

import { newest } from '../app/api.js';
import { go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, live, nothing } from '../app/vendor.js';
import { goTo } from '../map/map.js';
import { icon } from '../ui/icons.js';
import { inOrder, localHits, remoteHits } from './sources.js';

const WAIT_MS = 180;
const CLOSED = { text: '', hits: [], active: -1, open: false };
let waiting = null;

const askServer = newest((signal, text) => remoteHits(text, signal));

export function searchBox() {
  const { text, hits, active, open, searching, trouble } = read('search') ?? CLOSED;
  const shown = open && text.trim();
  return html`<div class="search" role="search" @focusout=${leave}>
    ${icon('search', 18)}
    <input id="search" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-label=${t('search.label')} placeholder=${t('search.hint')}
      aria-expanded=${shown ? 'true' : 'false'} aria-controls="search-hits" aria-autocomplete="list"
      aria-activedescendant=${active >= 0 ? `hit-${active}` : nothing} .value=${live(text)} @input=${typed} @keydown=${keyed} @focus=${() => change({ open: true })}>
    ${text ? html`<button class="tool small" aria-label=${t('search.clear')} @click=${() => { put('search', CLOSED); focusSearch(); }}>${icon('close', 16)}</button>` : html`<kbd aria-hidden="true">/</kbd>`}
    <ul class="hits" id="search-hits" role="listbox" aria-label=${t('search.hits')} ?hidden=${!shown}>
      ${hits.map((hit, place) => hitRow(hit, place, active))}
      ${shown && !hits.length ? html`<li class="hint" role="option" aria-disabled="true" aria-selected="false">${searching ? t('ui.loading') : t('search.none', { text })}</li>` : nothing}
      ${trouble ? html`<li class="hint" role="option" aria-disabled="true" aria-selected="false">${t('search.partial')}</li>` : nothing}
    </ul>
  </div>`;
}

function hitRow(hit, place, active) {
  return html`<li id="hit-${place}" role="option" aria-selected=${place === active ? 'true' : 'false'} @pointerdown=${(event) => { event.preventDefault(); choose(hit); }}>
    ${icon(hit.kind, 16)}<span><span class="hit-label">${hit.label}</span> <small>${hit.note}</small></span></li>`;
}

function change(patch) {
  put('search', { ...CLOSED, ...read('search'), ...patch });
}

function typed(event) {
  const text = event.target.value;
  const wanted = text.trim();
  change({ text, open: true, active: -1, hits: wanted ? localHits(wanted) : [], searching: Boolean(wanted), trouble: null });
  clearTimeout(waiting);
  waiting = wanted.length > 1 ? setTimeout(() => look(wanted), WAIT_MS) : change({ searching: false });
}

async function look(text) {
  try {
    const hits = await askServer(text);
    if (hits && read('search').text.trim() === text) {
      change({ hits: inOrder([...localHits(text), ...hits]), searching: false });
    }
  } catch (trouble) {
    change({ searching: false, trouble });
  }
}

function keyed(event) {
  const { hits, active } = read('search') ?? CLOSED;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && hits.length) {
    event.preventDefault();
    change({ active: (active + step + hits.length) % hits.length, open: true });
  } else if (event.key === 'Enter' && hits.length) {
    choose(hits[Math.max(0, active)]);
  }
}

/** Goes where the hit lies, picks the record, or shows only the material. */
function choose(hit) {
  put('search', { ...CLOSED });
  document.getElementById('search').blur();
  if (hit.class) {
    go({ class: hit.class, room: 'explore', pick: null });
  } else {
    const patch = hit.pick ? { pick: hit.pick, room: 'explore' } : {};
    if (hit.at) {
      goTo(hit.at, patch);
    } else {
      go(patch);
    }
  }
}

function leave(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) {
    change({ open: false });
  }
}

export function focusSearch() {
  document.getElementById('search')?.focus();
}

/** Closes the list and leaves the box; false when it was neither open nor focused. */
export function closeSearch() {
  const box = document.getElementById('search');
  const busy = document.activeElement === box || Boolean(read('search')?.open);
  if (busy) {
    change({ open: false });
    box?.blur();
  }
  return busy;
}
