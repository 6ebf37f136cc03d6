// The small store: what was loaded, by name. What is looked at stands in the address, not here.

const slices = new Map();
const watchers = new Map();
let asked = false;
let paint = () => {};

/** Value of a slice; undefined before the first put. */
export function read(name) {
  return slices.get(name);
}

/** Replaces a slice, tells its watchers and has the page painted once. */
export function put(name, value) {
  slices.set(name, value);
  watchers.get(name)?.forEach((watcher) => watcher(value));
  repaint();
}

/** Calls back with every new value of a slice. */
export function watch(name, watcher) {
  if (!watchers.has(name)) {
    watchers.set(name, new Set());
  }
  watchers.get(name).add(watcher);
}

/** Has the page painted at the next chance; many calls make one painting. */
export function repaint() {
  if (!asked) {
    asked = true;
    queueMicrotask(() => {
      asked = false;
      paint();
    });
  }
}

export function paintWith(painter) {
  paint = painter;
}

/** A preference of this browser; the fallback where nothing is kept or storage is off. */
export function preference(name, fallback) {
  try {
    return localStorage.getItem(`ecopark.${name}`) ?? fallback;
  } catch {
    return fallback;
  }
}

export function prefer(name, value) {
  try {
    localStorage.setItem(`ecopark.${name}`, value);
  } catch {
    // Storage may be off or full; the wish then lasts as long as the page.
  }
}
