// What layers the server has, how they are called and in which styles they can be drawn. Asked when first needed.

import { getJson } from '../app/api.js';
import { put, read, watch } from '../app/store.js';
import { says, t } from '../app/texts.js';

watch('language', forget);
watch('back', forget);

/** Loads the names of all layers, once. */
export async function loadShelf() {
  if (read('shelf')) {
    return;
  }
  put('shelf', { loading: true });
  try {
    const { collections } = await getJson('ogc/collections');
    put('shelf', { layers: collections.map(({ id, title, extent }) => ({ id, title, bbox: extent?.spatial?.bbox?.[0] ?? null })) });
  } catch (trouble) {
    put('shelf', { trouble });
  }
}

/** Loads the styles of a layer, once. */
export async function loadStyles(id) {
  if (read(`styles.${id}`)) {
    return;
  }
  put(`styles.${id}`, { list: [], loading: true });
  try {
    put(`styles.${id}`, { list: (await getJson(`styles/${id}`)).styles });
  } catch (trouble) {
    put(`styles.${id}`, { list: [], trouble });
  }
}

function forget() {
  const ids = (read('shelf')?.layers ?? []).map(({ id }) => id);
  ids.forEach((id) => put(`styles.${id}`, undefined));
  if (read('shelf')) {
    put('shelf', undefined);
    loadShelf();
  }
}

/** Asks again after a layer came or went. */
export function reloadShelf() {
  forget();
}

export function stylesOf(id) {
  return read(`styles.${id}`)?.list ?? [];
}

/** The layer's name in the spoken language; its id until that is known. */
export function titleOf(id) {
  return says(`map.layer.${id}`) ? t(`map.layer.${id}`) : read('shelf')?.layers?.find((layer) => layer.id === id)?.title ?? id;
}
