// The panel on a phone: a sheet with three heights, dragged at its grip or stepped through by it.

import { put, read } from './store.js';

const HEIGHTS = { peek: () => 76, half: () => Math.round(innerHeight * 0.45), full: () => innerHeight - 56 - 64 };
const ORDER = ['peek', 'half', 'full'];
let dragged = false;

setSheet('half');
addEventListener('resize', () => setSheet(sheetNow()));

export function sheetNow() {
  return read('panel.sheet');
}

export function setSheet(name) {
  document.documentElement.style.setProperty('--sheet-height', `${HEIGHTS[name]()}px`);
  document.documentElement.style.setProperty('--sheet-peek', `${HEIGHTS[name === 'full' ? 'half' : name]()}px`);
  put('panel.sheet', name);
}

/** Makes room for what opens on the map, where both have to share a small screen. */
export function lowerSheet() {
  if (matchMedia('(max-width: 640px)').matches) {
    setSheet('peek');
  }
}

export function nextHeight() {
  if (!dragged) {
    setSheet(ORDER[(ORDER.indexOf(sheetNow()) + 1) % ORDER.length]);
  }
  dragged = false;
}

export function dragGrip(press) {
  const grip = press.currentTarget;
  const sheet = grip.parentElement;
  grip.setPointerCapture(press.pointerId);
  const bottom = sheet.getBoundingClientRect().bottom;
  let height = sheet.offsetHeight;
  const move = (event) => {
    dragged ||= Math.abs(event.clientY - press.clientY) > 4;
    height = bottom - event.clientY;
    sheet.classList.add('dragged');
    document.documentElement.style.setProperty('--sheet-height', `${Math.max(60, height)}px`);
  };
  grip.addEventListener('pointermove', move);
  grip.addEventListener('lostpointercapture', () => {
    grip.removeEventListener('pointermove', move);
    sheet.classList.remove('dragged');
    setSheet(dragged ? nearest(height) : sheetNow());
  }, { once: true });
}

function nearest(height) {
  const off = (name) => Math.abs(HEIGHTS[name]() - height);
  return ORDER.reduce((best, name) => (off(name) < off(best) ? name : best));
}
