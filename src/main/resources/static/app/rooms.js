// The rooms of the rail, in its order. A new capability is a new line here and a folder of its own.

import capacity from '../capacity/room.js';
import edit from '../edit/room.js';
import exchanges from '../exchanges/room.js';
import explore from '../explore/room.js';
import help from '../help/room.js';
import intake from '../intake/room.js';
import jobs from '../jobs/room.js';
import partners from '../partners/room.js';
import sites from '../sites/room.js';
import { address } from './address.js';

/**
 * A room: {id, icon, letter, low, title(), context(address), view(address), follow(address), leave()}.
 * letter: after g on the keyboard; low: stands in the lower half of the rail;
 * follow: told of every change of the address while the room is open; context: crumbs above the title.
 */
export const ROOMS = [explore, edit, partners, exchanges, capacity, sites, intake, jobs, help];

/** The open room; Explore where the address names none or an unknown one. */
export function openRoom(now = address()) {
  return ROOMS.find((room) => room.id === now.room) ?? explore;
}
