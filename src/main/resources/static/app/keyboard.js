// Keys of the whole page: / search, g then a letter for a room, Esc closes one thing.

import { closeSearch, focusSearch } from '../search/box.js';
import { closeLayers } from '../map/layer-control.js';
import { closeMeasure } from '../map/measure.js';
import { closePrint } from '../map/print.js';
import { closeTable } from '../ui/table.js';
import { address, go } from './address.js';
import { showPanel } from './panel.js';
import { ROOMS } from './rooms.js';
import { read } from './store.js';

const AFTER_G_MS = 1500;
let pressedG = 0;

export function listenToKeys() {
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      closeOneThing();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) {
      return;
    }
    if (handled(event)) {
      event.preventDefault();
    }
  });
}

function isWriting(target) {
  return target.closest?.('input, textarea, select, [contenteditable]');
}

function handled(event) {
  if (event.key === '/') {
    focusSearch();
    return true;
  }
  const room = Date.now() - pressedG < AFTER_G_MS && ROOMS.find(({ letter }) => letter === event.key);
  pressedG = event.key === 'g' ? Date.now() : 0;
  if (room) {
    go({ room: room.id });
    showPanel(true);
    document.getElementById('panel-title')?.focus();
  }
  return room;
}

/** The topmost open thing first: the sheet to print, search, layers, measuring, the table, the picked record, the panel. */
function closeOneThing() {
  if (closePrint() || closeSearch() || closeLayers() || closeMeasure() || closeTable()) {
    return;
  }
  if (address().pick) {
    go({ pick: null });
  } else if (read('panel.open')) {
    showPanel(false);
  }
}
