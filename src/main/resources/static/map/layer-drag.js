// The order of layers by drag and by arrow keys.

import { layerState, moveLayer, placeLayer } from './layer-state.js';

const STEPS = { ArrowUp: -1, ArrowDown: 1 };

/** Follows the pointer until it is lifted; each row it passes makes way at once. */
export function dragLayer(press, id) {
  if (press.button !== 0) {
    return;
  }
  const list = press.currentTarget.closest('ul');
  const move = (event) => placeLayer(id, placeAt(list, event.clientY, id));
  const end = () => {
    list.classList.remove('dragging');
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
  };
  list.classList.add('dragging');
  addEventListener('pointermove', move);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
}

/** The place a row has when the pointer is at that height: below all whose middle is above it. */
function placeAt(list, y, id) {
  const others = [...list.children].filter((row) => row.dataset.layer !== id);
  return others.filter((row) => { const { top, height } = row.getBoundingClientRect(); return top + height / 2 < y; }).length;
}

export function keyLayer(event, id) {
  const step = STEPS[event.key];
  if (step && layerState().some((layer) => layer.id === id)) {
    event.preventDefault();
    event.stopPropagation();
    moveLayer(id, step);
    // The row is put elsewhere, and what is put elsewhere loses the keyboard.
    const grip = event.currentTarget;
    requestAnimationFrame(() => grip.focus());
  }
}
