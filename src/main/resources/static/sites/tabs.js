// The tabs of Sites, in their order. A new view of where to build is a new line here and a module of its own.

import { sheet } from '../prospects/sheet.js';
import { backTest } from './backtest.js';
import { siting } from './siting.js';
import { suitability } from './suitability.js';
import { tenants } from '../tenants/tenants.js';

/** A tab: {id, title(), view(address), follow(address), leave()}; the first one is shown when none is named. */
export const TABS = [siting, suitability, sheet, tenants, backTest];
