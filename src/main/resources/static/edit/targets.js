// What can be written: the register's rows, and features of the layers that people brought.

import { getJson } from '../app/api.js';
import { put, read } from '../app/store.js';
import { inTongue, nameOf, t } from '../app/texts.js';
import { LAYERS, schemaOf } from './schema.js';

const MOST = 1000;
const LEGAL = /^[A-Za-z][A-Za-z0-9_.:-]{0,99}$/;

export const isOwn = (layer) => !LAYERS.includes(layer);

/** The layer of the address; one of the page's own when it names none. */
export const layerOf = ({ elayer }) => (LEGAL.test(elayer ?? '') ? elayer : 'parks');

/** Reads which layers people brought. */
export async function loadTargets() {
  try {
    put('edit.own', (await getJson(`api/user-layers?limit=${MOST}`)).user_layers);
  } catch {
    // The register can be written all the same; the list is asked for again when the room is next opened.
    put('edit.own', read('edit.own') ?? []);
  }
}

/** Brought layers by name, the one of the address also while the list is on its way. */
export function listOwn(layer) {
  const own = (read('edit.own') ?? []).map(({ name }) => name);
  return isOwn(layer) && !own.includes(layer) ? [...own, layer] : own;
}

export function titleOf(layer) {
  if (!isOwn(layer)) {
    return t(`edit.layer.${layer}`);
  }
  const known = (read('edit.own') ?? []).find(({ name }) => name === layer);
  return known ? inTongue(known, 'title') : layer;
}

export const newTitle = (layer) => (isOwn(layer) ? t('edit.new.own') : t(`edit.new.${layer}`));

/** What a row is called: its name, else its first text, else its number. */
export function rowName(layer, id, properties) {
  if (!isOwn(layer) || properties.name) {
    return (properties.name ? null : inTongue(properties, 'material_class_title')) ?? nameOf(properties);
  }
  const words = (schemaOf(layer)?.fields ?? []).find(({ type, name }) => type === 'string' && properties[name])?.name
    ?? Object.keys(properties).find((name) => typeof properties[name] === 'string');
  return words ? properties[words] : t('edit.row', { number: id });
}
