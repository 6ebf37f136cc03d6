// A room whose modules are fetched when it is first opened; until then it has its name and grey bars.

import { failure, skeleton } from '../ui/states.js';
import { address } from './address.js';
import { repaint, watch } from './store.js';
import { Trouble } from './trouble.js';
import { t } from './texts.js';

/** @param sign what the rail needs of the room: {id, icon, letter, low}; its sentences begin with the icon's name */
export function later(sign, fetchRoom) {
  let room = null;
  let trouble = null;
  let open = false;

  async function fetchAnd() {
    try {
      trouble = null;
      room ??= (await fetchRoom()).default;
    } catch {
      trouble = new Trouble('gone');
    }
    if (open && room) {
      // The address may have gone on meanwhile.
      room.follow?.(address());
    }
    repaint();
  }

  watch('back', () => { if (open && trouble) { fetchAnd(); } });

  return {
    ...sign,
    title: (now) => room?.title(now) ?? t(`${sign.icon}.title`),
    context: (now) => room?.context?.(now) ?? [],
    view: (now) => (room ? room.view(now) : trouble ? failure(trouble, fetchAnd) : skeleton(6)),
    follow: (now) => { open = true; return room ? room.follow?.(now) : fetchAnd(); },
    leave: () => { open = false; room?.leave?.(); },
  };
}
