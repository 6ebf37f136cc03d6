// Which layers are shown, in which order, how strongly and in which style: kept in the address, so that a view can be shared.
// layers=facilities,parks:people~60,-zones: from the top down, : style, ~ opacity in percent, - hidden. Absent means the first state.
// A colon in the name of a layer of one's own (cite:Lakes) is written as *, which no name has.

import { address, go } from '../app/address.js';

const FIRST = ['facilities', 'offers', 'needs', 'parks', 'zones'].map((id) => ({ id, style: 'default', shown: id !== 'zones', opacity: 100 }));
/** More would make a legend nobody reads and an address nobody can share. */
export const MOST_LAYERS = 20;

/** Layers from the top down as {id, style, shown, opacity}: those of the register and what was added. */
export function layerState(now = address()) {
  const told = (now.layers ?? '').split(',').map(parse).filter((layer, place, all) => layer && all.findIndex((each) => each?.id === layer.id) === place);
  const rest = FIRST.filter(({ id }) => !told.some((layer) => layer.id === id));
  return [...told, ...rest].slice(0, MOST_LAYERS);
}

function parse(text) {
  const parts = /^(-?)([A-Za-z][\w.*-]{0,99})(?::([\w-]{1,63}))?(?:~(\d{1,3}))?$/.exec(text);
  return parts && { id: parts[2].replaceAll('*', ':'), style: parts[3] ?? 'default', shown: !parts[1], opacity: Math.min(100, Number(parts[4] ?? 100)) };
}

/** Whether the layer is one of the register's, which are always listed. */
export function isOfRegister(id) {
  return FIRST.some((layer) => layer.id === id);
}

export function setLayers(layers) {
  const text = layers.map(written).join(',');
  go({ layers: text === FIRST.map(written).join(',') ? null : text }, { replace: true });
}

function written({ id, style, shown, opacity }) {
  return `${shown ? '' : '-'}${id.replaceAll(':', '*')}${style === 'default' ? '' : `:${style}`}${opacity < 100 ? `~${opacity}` : ''}`;
}

export function changeLayer(id, patch) {
  setLayers(layerState().map((layer) => (layer.id === id ? { ...layer, ...patch } : layer)));
}

/** Puts a layer on top of all others. */
export function addToMap(id) {
  setLayers([{ id, style: 'default', shown: true, opacity: 100 }, ...layerState().filter((layer) => layer.id !== id)]);
}

export function takeFromMap(id) {
  setLayers(layerState().filter((layer) => layer.id !== id));
}

/** Moves a layer up (-1) or down (1). */
export function moveLayer(id, step) {
  placeLayer(id, layerState().findIndex((layer) => layer.id === id) + step);
}

/** Moves a layer to a place counted from the top. */
export function placeLayer(id, place) {
  const layers = layerState();
  const from = layers.findIndex((layer) => layer.id === id);
  const to = Math.min(layers.length - 1, Math.max(0, place));
  if (from >= 0 && from !== to) {
    layers.splice(to, 0, ...layers.splice(from, 1));
    setLayers(layers);
  }
}
