// The map and its list of layers after a layer of one's own came, got another look, or went.

import { addToMap, changeLayer, layerState, takeFromMap } from '../map/layer-state.js';
import { reloadStyles } from '../map/server-style.js';
import { reloadShelf } from '../map/shelf.js';

const onMap = (id) => layerState().find((layer) => layer.id === id);

export function layerCame() {
  reloadShelf();
}

/** Puts a layer on the map, or out of hiding. */
export function layerWanted(id) {
  if (!onMap(id)) {
    addToMap(id);
  } else if (!onMap(id).shown) {
    changeLayer(id, { shown: true });
  }
}

export function layerRestyled(id) {
  reloadStyles(id);
  reloadShelf();
}

/** Who looked at a style that is gone sees the usual one. */
export function styleWent(id, style) {
  if (onMap(id)?.style === style) {
    changeLayer(id, { style: 'default' });
  }
  layerRestyled(id);
}

export function layerWent(id) {
  if (onMap(id)) {
    takeFromMap(id);
  }
  reloadShelf();
}
