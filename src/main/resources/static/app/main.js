// Starts the page: language, first painting, map, then the rooms follow the address.

import { startMap } from '../map/map.js';
import { startJobs } from '../jobs/watch.js';
import { loadClasses } from '../map/classes.js';
import { startTour } from '../tour/tour.js';
import { address, onAddress } from './address.js';
import { paintFrame } from './frame.js';
import { listenToKeys } from './keyboard.js';
import { openRoom } from './rooms.js';
import { paintWith, preference, put, repaint, watch } from './store.js';
import { firstLanguage, speak, spoken } from './texts.js';

const root = document.getElementById('frame');
let room = null;

async function start() {
  await speak(firstLanguage(address().lang, preference('language')));
  root.replaceChildren();
  paintWith(() => paintFrame(root));
  paintFrame(root);
  startMap(document.getElementById('map'));
  listenToKeys();
  onAddress(follow);
  watch('back', () => follow(address()));
  loadClasses();
  startJobs();
  startTour();
  await follow(address());
}

async function follow(now) {
  if (now.lang && now.lang !== spoken()) {
    await speak(now.lang);
    put('language', now.lang);
  }
  const next = openRoom(now);
  if (next !== room) {
    room?.leave?.();
    room = next;
  }
  room.follow?.(now);
  repaint();
}

start().catch((error) => {
  document.documentElement.dataset.broken = '';
  throw error;
});
