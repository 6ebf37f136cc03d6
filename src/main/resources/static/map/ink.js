// Map inks, read from the page's style sheet, so that both themes are kept in one place.

import { watch } from '../app/store.js';

let inks = null;
const styles = new Map();
watch('theme', () => { inks = null; styles.clear(); });

/** A style by name, made once for each theme: tiles hold too many features for a style each. */
export function kept(name, make) {
  if (!styles.has(name)) {
    styles.set(name, make());
  }
  return styles.get(name);
}

/** Inks of the theme in use: sea, land, shore, border, text, halo, park, zone, site, line, pick, surface, amber. */
export function ink() {
  if (!inks) {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue(name).trim();
    const map = ['sea', 'land', 'shore', 'border', 'text', 'halo', 'park', 'zone', 'site', 'line', 'pick'];
    inks = Object.fromEntries(map.map((name) => [name, of(`--map-${name}`)]));
    Object.assign(inks, { surface: of('--surface'), amber: of('--amber'), soft: of('--soft') });
  }
  return inks;
}

/** A hex ink with an opacity from 0 to 1. */
export function faint(hex, opacity) {
  const alpha = Math.round(opacity * 255).toString(16).padStart(2, '0');
  return `${hex}${alpha}`;
}

export const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", sans-serif';
