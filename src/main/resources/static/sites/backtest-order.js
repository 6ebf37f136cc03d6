// The order of a back-test from the address and what is in sight. Pure functions.

import { order } from './order.js';

const TASKS = ['capacitated', 'p_median', 'max_covering'];

/** Ids of the facilities that are to be taken away, from the address. */
export function removedOf({ remove }) {
  return (remove ?? '').split('.').filter(Boolean).map(Number);
}

/** @param sight {extent: [west, south, east, north]} */
export function backTestOrder(now, sight) {
  const years = now.before === 'year';
  const { year, ...undated } = now;
  const plan = order({ ...(years ? undated : now), within: 'sight', problem: TASKS.includes(now.problem) ? now.problem : TASKS[0] }, sight);
  return {
    plan: { ...plan, ...(now.through === 'ignored' ? { pass_through: 'ignored' } : {}) },
    ...(years ? { up_to_year: Number(now.upto), least_amount: Number(now.least ?? 1000) } : { remove: removedOf(now) }),
  };
}
