// A computed figure with its proof as a tree: the formula, and each input with its value, provenance and source.

import { says, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { plain, rangeText, unitOf } from './numbers.js';
import { provenanceTag } from './tags.js';

const UNSURE = new Set(['estimated', 'assumed']);
/** Pure numbers that are shares or rates, told in percent. */
const SHARES = new Set(['irr', 'load_factor', 'availability', 'capture', 'discount_rate', 'tax_rate', 'opex_share', 'own_use', 'ramp_up_1', 'ramp_up_2', 'ramp_up_3', 'efficiency', 'design_efficiency', 'yield']);
const ADDRESS = /https?:\/\/[^\s,;]+/;

/** Whether a pure number of this name is told in percent. */
export function isShare(name) {
  return SHARES.has(name);
}

/** "12.3 (10 to 15) GBP/t (2025)", no more precise than such figures are; null for no figure. */
export function figureText(figure, digits = 3) {
  if (figure?.unit === '1' && isShare(figure.name)) {
    const percent = (value) => (typeof value === 'number' ? Number((value * 100).toFixed(1)) : value);
    return rangeText({ low: percent(figure.low), base: percent(figure.value), high: percent(figure.high), unit: '%' });
  }
  const { by, unit } = figure ? scale(figure) : {};
  const about = (value) => (typeof value === 'number' ? Number((value / by).toPrecision(digits)) : value);
  return figure ? rangeText({ low: about(figure.low), base: about(figure.value), high: about(figure.high), unit }) : null;
}

/** Sums of money in millions or thousands of millions, all else as it is. */
function scale({ low, value, high, unit }) {
  const most = Math.max(...[low, value, high].map((each) => Math.abs(each ?? 0)));
  const money = figureUnit(unit);
  if (most < 1e6 || !/^[A-Z]{3}_\d{4}(\/year)?$/.test(unit)) {
    return { by: 1, unit: money };
  }
  return most < 1e9 ? { by: 1e6, unit: t('ui.money.million', { money }) } : { by: 1e9, unit: t('ui.money.billion', { money }) };
}

/** GBP_2025/t as GBP/t (2025); other units as they are. */
function figureUnit(unit) {
  const money = /^([A-Z]{3})_(\d{4})(?:\/(.+))?$/.exec(unit);
  return money ? t('ui.money', { currency: money[1], year: money[2], per: money[3] ? `/${unitOf(money[3])}` : '' }) : unit;
}

/**
 * The figure underlined with dots; a click opens its proof.
 * @param figure {value, low, high, unit, provenance} and, when explained, {name, formula, source, inputs}
 * @param explain called once when the proof is not here yet; puts it into the state, which draws anew
 */
export function figureProof(figure, explain) {
  const opened = ({ target }) => (target.open && !figure.inputs ? explain?.() : undefined);
  return html`<details class=${UNSURE.has(figure.provenance) ? 'proof unsure' : 'proof'} @toggle=${opened}>
    <summary title=${t('ui.proof')}>${figureText(figure)}</summary>
    ${figure.inputs ? html`<ul>${steps(figure)}</ul>` : html`<p class="hint">${t('ui.loading')}</p>`}
  </details>`;
}

function steps(figure) {
  return html`${figure.formula ? html`<li class="formula">${formulaText(figure)}</li>` : nothing}
    ${figure.source ? html`<li>${sourceText(figure.source)}</li>` : nothing}
    ${figure.inputs.map((input) => html`<li><span class="term">${figureName(input.name)}</span> ${figureText(input, 5)} ${provenanceTag(input.provenance)}
      ${input.formula || input.source ? html`<ul>${steps(input)}</ul>` : nothing}</li>`)}`;
}

function figureName(name) {
  return says(`ui.figure.${name}`) ? t(`ui.figure.${name}`) : name.replaceAll('_', ' ');
}

/** The formula with the names of its inputs in words, and with the numbers put in. */
function formulaText({ formula, inputs, value }) {
  const names = inputs.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const put = (shown) => (names.length ? formula.replace(new RegExp(names.map(escaped).join('|'), 'g'), shown) : formula);
  const byName = new Map(inputs.map((input) => [input.name, input]));
  return html`${put((name) => figureName(name))}<br><span class="numbers">${put((name) => plain(byName.get(name).value))} = ${plain(value)}</span>`;
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function sourceText(source) {
  const link = ADDRESS.exec(source)?.[0];
  return link ? html`${source.slice(0, source.indexOf(link))}<a href=${link} rel="noopener noreferrer" target="_blank">${new URL(link).host}</a>${source.slice(source.indexOf(link) + link.length)}` : source;
}
