// Edit: people draw and write single rows of the register.

import { address, go } from '../app/address.js';
import { put, read, watch } from '../app/store.js';
import { t } from '../app/texts.js';
import { loadChanges } from './changes.js';
import { closeDraft, draft, openDraft, redoStep, undoStep } from './draft.js';
import { endPlace, undoCorner } from './drawing.js';
import { historyView, loadHistory } from './history.js';
import { follow as followPlace, giveUp, stop } from './place.js';
import { rowView } from './row.js';
import { listRows, startView } from './start.js';
import { layerOf, loadTargets, newTitle, rowName, titleOf } from './targets.js';

let open = null;

export default {
  id: 'edit',
  icon: 'edit',
  letter: 'd',
  title: (now) => (now.erow ? rowTitle(now) : t(now.esets ? 'edit.sets' : 'edit.title')),
  context: trail,
  follow,
  leave: () => { listen(false); stop(); endPlace(); closeDraft(); open = null; put('map.aim', null); },
  view: (now) => (now.erow ? rowView() : now.esets ? historyView() : startView(now)),
};

function trail(now) {
  const up = { label: t('edit.title'), step: () => go({ erow: null, esets: null }) };
  return now.erow ? [up, { label: titleOf(layerOf(now)), step: () => go({ erow: null }) }] : now.esets ? [up] : [];
}

function rowTitle(now) {
  const { values = {}, base } = draft() ?? {};
  if (now.erow === 'new' && !values.name) {
    return newTitle(layerOf(now));
  }
  return base || values.name ? rowName(layerOf(now), now.erow, values) : t('edit.title');
}

async function follow(now) {
  if (open === null) {
    loadTargets();
  }
  listen(true);
  const key = `${layerOf(now)}.${now.erow ?? ''}`;
  const same = key === open;
  open = key;
  if (!now.erow) {
    if (draft()) {
      stop();
      endPlace();
      closeDraft();
    }
    await (now.esets ? loadHistory() : listRows(now));
  } else if (!same) {
    stop();
    endPlace();
    put('map.aim', () => {});
    await openDraft(layerOf(now), now.erow);
    followPlace();
    await loadChanges(layerOf(now), now.erow);
  }
}

// Every step of the draft shows on the map.
watch('edit.draft', () => queueMicrotask(followPlace));
watch('map.view', () => { if (address().room === 'edit' && !address().erow && !address().esets) { listRows(address()); } });

function listen(on) {
  removeEventListener('keydown', onKey);
  if (on) {
    addEventListener('keydown', onKey);
  }
}

function onKey(event) {
  const held = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (event.key === 'Escape' && read('edit.drawing')) {
    giveUp();
    event.stopImmediatePropagation();
  } else if (held && (key === 'z' || key === 'y') && draft()) {
    event.preventDefault();
    if (key === 'y' || event.shiftKey) {
      redoStep();
    } else if (!undoCorner()) {
      undoStep();
    }
  }
}
