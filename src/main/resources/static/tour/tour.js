// The guided first visit: where one is in it stands in the address, so it can be left, shared and taken up again.

import { address, go, onAddress } from '../app/address.js';
import { isPhone, showPanel } from '../app/panel.js';
import { setSheet } from '../app/panel-sheet.js';
import { prefer, preference, put, read, watch } from '../app/store.js';
import { STEPS } from './steps.js';

/** Keys of a step that must not stay for the next. */
const BLANK = { pick: null, stream: null, class: null, tab: null, flow: null, study: null, measure: null, print: null };

/** The step of the address, counted from 1; 0 when one is not in the story. */
export function stepOf({ tour }) {
  const step = Number(tour);
  return Number.isInteger(step) && step >= 1 && step <= STEPS.length ? step : 0;
}

/** The step one has just gone to, whose places are still to be shown. */
let coming = 0;

/** Goes to a step: opens its room at once, its places when the server has answered. */
export function goToStep(step) {
  prefer('tour', String(step));
  put('tour.facts', null);
  showPanel(true);
  if (isPhone()) {
    // The card tells what the map shows; the panel comes up when it is wanted.
    setSheet('peek');
  }
  coming = step;
  go({ ...BLANK, tour: step, room: STEPS[step - 1].room });
}

/** Ends the story. It is not offered again unasked. */
export function leaveTour() {
  prefer('tour', address().tour === String(STEPS.length) ? 'done' : preference('tour') ?? 'left');
  go({ tour: null }, { replace: true });
  put('tour.facts', null);
}

/** The invitation was turned down. */
export function declineTour() {
  prefer('tour', 'left');
  put('tour.declined', true);
}

/** Whether the story is offered unasked: only to who has never seen or refused it. */
export function isNewHere() {
  return !preference('tour') && !read('tour.declined');
}

/** The step to go on with: where one left, else the first. */
export function nextStep() {
  return stepOf({ tour: preference('tour') }) || 1;
}

/** Asks the server for the numbers of a step, unless they are there; moves only for who has just come to it. */
async function tell(step) {
  const known = read('tour.facts');
  if (known?.step === step && !known.trouble) {
    return;
  }
  put('tour.facts', { step, loading: true });
  try {
    const answer = await STEPS[step - 1].ask();
    if (stepOf(address()) === step) {
      put('tour.facts', { step, values: answer.values });
      if (coming === step) {
        coming = 0;
        go(answer.go, { replace: true });
      }
    }
  } catch (trouble) {
    put('tour.facts', { step, trouble });
  }
}

export function againStep() {
  put('tour.facts', null);
  coming = stepOf(address());
  tell(coming);
}

export function startTour() {
  const follow = (now) => { if (stepOf(now)) { tell(stepOf(now)); } };
  onAddress(follow);
  // Names come in the language of the page.
  watch('language', () => { put('tour.facts', null); follow(address()); });
  watch('back', () => { if (read('tour.facts')?.trouble) { againStep(); } });
  follow(address());
}
