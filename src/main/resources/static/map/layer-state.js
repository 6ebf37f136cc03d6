// Which layers are shown, in which order and how strongly: kept in the address, so that a view can be shared.
// layers=facilities,parks~60,-zones: from the top down, ~ opacity in percent, - hidden. Absent means the first state.

import { address, go } from '../app/address.js';

const FIRST = ['facilities', 'offers', 'needs', 'parks', 'zones'].map((id) => ({ id, shown: id !== 'zones', opacity: 100 }));

/** Layers from the top down as {id, shown, opacity}. */
export function layerState(now = address()) {
  const told = (now.layers ?? '').split(',').map(parse).filter(Boolean);
  const rest = FIRST.filter(({ id }) => !told.some((layer) => layer.id === id));
  return [...told, ...rest];
}

function parse(text) {
  const parts = /^(-?)([a-z]+)(?:~(\d{1,3}))?$/.exec(text);
  const known = parts && FIRST.some(({ id }) => id === parts[2]);
  return known ? { id: parts[2], shown: !parts[1], opacity: Math.min(100, Number(parts[3] ?? 100)) } : null;
}

export function setLayers(layers) {
  const text = layers.map(({ id, shown, opacity }) => `${shown ? '' : '-'}${id}${opacity < 100 ? `~${opacity}` : ''}`).join(',');
  go({ layers: text === FIRST.map(({ id, shown }) => (shown ? id : `-${id}`)).join(',') ? null : text }, { replace: true });
}

export function changeLayer(id, patch) {
  setLayers(layerState().map((layer) => (layer.id === id ? { ...layer, ...patch } : layer)));
}

/** Moves a layer up (-1) or down (1). */
export function moveLayer(id, step) {
  const layers = layerState();
  const from = layers.findIndex((layer) => layer.id === id);
  const to = Math.min(layers.length - 1, Math.max(0, from + step));
  const [moved] = layers.splice(from, 1);
  layers.splice(to, 0, moved);
  setLayers(layers);
}
