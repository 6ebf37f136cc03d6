// The width of the panel: dragged at its edge or set by arrow keys, remembered by the browser.

import { prefer, preference, put, read } from './store.js';

export const NARROWEST = 320;
export const WIDEST = 560;
const STEP = 16;
const FIRST = 400;

setWidth(Number(preference('panel-width', FIRST)) || FIRST);

function setWidth(wish) {
  const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wish)));
  document.documentElement.style.setProperty('--panel-width', `${width}px`);
  put('panel.width', width);
  return width;
}

let element = null;

/** Called with the panel's element when it is painted. */
export function panelWidth(painted) {
  element = painted;
}

export function dragEdge(press) {
  const edge = press.currentTarget;
  edge.setPointerCapture(press.pointerId);
  const left = element.getBoundingClientRect().left;
  const move = (event) => setWidth(event.clientX - left);
  const end = () => {
    edge.removeEventListener('pointermove', move);
    prefer('panel-width', read('panel.width'));
  };
  edge.addEventListener('pointermove', move);
  edge.addEventListener('lostpointercapture', end, { once: true });
}

export function edgeKey(event) {
  const steps = { ArrowLeft: -STEP, ArrowRight: STEP, Home: -WIDEST, End: WIDEST }[event.key];
  if (steps) {
    event.preventDefault();
    prefer('panel-width', setWidth(read('panel.width') + steps));
  }
}
