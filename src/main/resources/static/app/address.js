// What is looked at stands in the address, so that it can be shared and survives reload and back.
// Keys: room, at (latitude,longitude,zoom), pick (facilities.12 or parks.3), lang, layers, and each room's own.

/** Keys that stay when the room changes; all others belong to the room that is left. */
const LASTING = new Set(['room', 'at', 'pick', 'lang', 'layers', 'class', 'measure', 'print', 'tour']);
const listeners = new Set();

/** The address as a plain object of texts; absent keys are undefined. */
export function address() {
  return Object.fromEntries(new URLSearchParams(location.search));
}

/**
 * Changes some keys; null, undefined and '' take a key away.
 * @param replace true for what is not worth a step back, such as panning
 */
export function go(patch, { replace = false } = {}) {
  const before = address();
  const leaves = 'room' in patch && patch.room !== before.room;
  const kept = Object.entries(before).filter(([key]) => !leaves || LASTING.has(key));
  const wanted = Object.entries({ ...Object.fromEntries(kept), ...patch });
  const after = new URLSearchParams(wanted.filter(([, value]) => value !== null && value !== undefined && value !== ''));
  // Commas, semicolons, colons and slashes are allowed in a query and easier to read unescaped.
  const query = after.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%3B', ';');
  const target = query ? `?${query}` : location.pathname;
  if (target === (location.search || location.pathname)) {
    return;
  }
  history[replace ? 'replaceState' : 'pushState'](null, '', target);
  tell();
}

export function onAddress(listener) {
  listeners.add(listener);
}

function tell() {
  const now = address();
  listeners.forEach((listener) => listener(now));
}

/** The picked record as {layer, id}, or null. */
export function pickOf({ pick }) {
  const parts = /^([A-Za-z][A-Za-z0-9_.:-]{0,99})\.(\d+)$/.exec(pick ?? '');
  return parts && { layer: parts[1], id: Number(parts[2]) };
}

addEventListener('popstate', tell);
