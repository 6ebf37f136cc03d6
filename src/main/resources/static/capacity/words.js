// Money and names of assumptions as people read them.

import { says, t } from '../app/texts.js';
import { plain } from '../ui/numbers.js';

/** "GBP 12.3 M (2013)": a sum no more precise than three digits. */
export function moneyText(value, money) {
  const [currency, year] = money.split('_');
  const size = Math.abs(value);
  const [unit, by] = size >= 1e9 ? ['billion', 1e9] : size >= 1e6 ? ['million', 1e6] : ['one', 1];
  return t(`capacity.money.${unit}`, { amount: plain(Number((value / by).toPrecision(3))), currency, year });
}

/** A name such as gate_fee:wood_power in words, with what it is about. */
export function nameOfTerm(name) {
  const [key, ...subjects] = name.split(':');
  const words = says(`capacity.term.${key}`) ? t(`capacity.term.${key}`) : key.replaceAll('_', ' ');
  return subjects.length ? t('capacity.term.of', { term: words, subject: subjects.map((each) => each.replaceAll('_', ' ')).join(', ') }) : words;
}
