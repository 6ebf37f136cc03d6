// The rooms of the rail, in its order. A new capability is a new line here and a folder of its own.
// Explore comes with the page; every other room is fetched when it is first opened.

import explore from '../explore/room.js';
import { address } from './address.js';
import { later } from './later.js';

/**
 * A room: {id, icon, letter, low, title(address), context(address), view(address), follow(address), leave()}.
 * letter: after g on the keyboard; low: stands in the lower half of the rail;
 * follow: told of every change of the address while the room is open; context: crumbs above the title.
 */
export const ROOMS = [
  explore,
  later({ id: 'edit', icon: 'edit', letter: 'd' }, () => import('../edit/room.js')),
  later({ id: 'partners', icon: 'partners', letter: 'p' }, () => import('../partners/room.js')),
  later({ id: 'exchanges', icon: 'exchanges', letter: 'x' }, () => import('../exchanges/room.js')),
  later({ id: 'capacity', icon: 'capacity', letter: 'c' }, () => import('../capacity/room.js')),
  later({ id: 'sites', icon: 'sites', letter: 's' }, () => import('../sites/room.js')),
  later({ id: 'import', icon: 'intake', letter: 'i' }, () => import('../intake/room.js')),
  later({ id: 'jobs', icon: 'jobs', letter: 'j', low: true }, () => import('../jobs/room.js')),
  later({ id: 'help', icon: 'help', letter: 'h', low: true }, () => import('../help/room.js')),
];

/** The open room; Explore where the address names none or an unknown one. */
export function openRoom(now = address()) {
  return ROOMS.find((room) => room.id === now.room) ?? explore;
}
