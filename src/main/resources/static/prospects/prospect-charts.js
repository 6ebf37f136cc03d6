// Charts of one point: the supply curve as steps, net present value over size, the tornado.

import { spoken, t } from '../app/texts.js';
import { faint } from '../map/ink.js';
import { chart } from '../ui/chart.js';
import { plain, unitOf } from '../ui/numbers.js';

const million = (money) => money / 1e6;
const millions = (money) => million(money).toLocaleString(spoken(), { maximumSignificantDigits: 3 });
const moneyOf = (unit) => unit.replace(/^([A-Z]{3})_(\d{4})/, '$1 $2');
const linear = (text, more = {}) => ({ type: 'linear', title: { text }, ...more });

export function supplyChart({ supply: { curve, sources, unit }, question }) {
  const names = new Map(sources.map(({ stream_id: id, facility }) => [id, facility]));
  const steps = [];
  const means = [];
  let before = 0;
  curve.forEach(({ cumulative, marginal_cost: cost, mean_cost: mean }) => {
    steps.push({ x: before, y: cost }, { x: cumulative, y: cost });
    means.push({ x: cumulative, y: mean });
    before = cumulative;
  });
  const cost = t('prospects.chart.cost', { money: moneyOf(question.money) });
  return chart({
    id: 'prospect-supply',
    key: JSON.stringify([question, curve.length]),
    label: t('prospects.chart.supply'),
    columns: [t('prospects.column.facility'), unitOf(unit), t('prospects.chart.cumulative'), cost, t('prospects.chart.mean')],
    rows: curve.map((step) => [names.get(step.stream_id) ?? '', plain(step.amount), plain(step.cumulative), plain(step.marginal_cost), plain(step.mean_cost)]),
    config: ({ line, soft }) => ({
      type: 'line',
      data: { datasets: [
        { label: t('prospects.chart.last'), data: steps, borderColor: line, borderWidth: 2, pointRadius: 0 },
        { label: t('prospects.chart.mean'), data: means, borderColor: soft, borderWidth: 1.5, borderDash: [5, 3], pointRadius: 0 },
      ] },
      options: { parsing: false, scales: { x: linear(unitOf(unit)), y: linear(cost, { beginAtZero: true }) } },
    }),
  });
}

export function sizeChart({ sizes, size, npv }) {
  const points = (key) => sizes.map((each) => ({ x: each.size_t_per_year, y: million(each[key]) }));
  const money = t('prospects.chart.millions', { money: moneyOf(npv.unit) });
  return chart({
    id: 'prospect-sizes',
    key: JSON.stringify([size, npv, sizes.length]),
    label: t('prospects.chart.sizes'),
    columns: [unitOf('t_per_year'), t('prospects.low'), t('prospects.base'), t('prospects.high')],
    rows: sizes.map((each) => [plain(each.size_t_per_year), millions(each.npv_low), millions(each.npv), millions(each.npv_high)]),
    config: ({ line, pick }) => ({
      type: 'line',
      data: { datasets: [
        { label: t('prospects.low'), data: points('npv_low'), borderWidth: 0, pointRadius: 0, backgroundColor: faint(line, 0.18), fill: '+2' },
        { label: t('prospects.base'), data: points('npv'), borderColor: line, borderWidth: 2, pointRadius: 0 },
        { label: t('prospects.high'), data: points('npv_high'), borderWidth: 0, pointRadius: 0 },
        { label: t('prospects.chosen'), data: [{ x: size.value, y: million(npv.value) }], borderColor: pick, backgroundColor: pick, pointRadius: 5, showLine: false },
      ] },
      options: { parsing: false, scales: { x: linear(unitOf('t_per_year')), y: linear(money) } },
    }),
  });
}

/** A long name on several lines, broken at spaces. */
function lines(name, most = 22) {
  return name.split(' ').reduce((all, word) => {
    const last = all[all.length - 1];
    return last && last.length + word.length < most ? [...all.slice(0, -1), `${last} ${word}`] : [...all, word];
  }, []);
}

export function tornadoChart({ tornado, npv }) {
  const bars = tornado.slice(0, 12);
  const base = million(npv.value);
  const named = ({ name, provenance }) => (provenance === 'assumed' ? t('prospects.assumed', { name }) : name);
  return chart({
    id: 'prospect-tornado',
    key: JSON.stringify([npv, bars.length]),
    label: t('prospects.chart.tornado'),
    columns: [t('prospects.column.input'), t('prospects.low'), t('prospects.high'), t('prospects.chart.at_low'), t('prospects.chart.at_high')],
    rows: tornado.map((bar) => [named(bar), plain(bar.low), plain(bar.high), millions(bar.npv_at_low), millions(bar.npv_at_high)]),
    tall: true,
    config: ({ line, soft }) => ({
      type: 'bar',
      data: { labels: bars.map((bar) => lines(named(bar))), datasets: [
        { label: t('prospects.low'), data: bars.map((bar) => [base, million(bar.npv_at_low)]), backgroundColor: soft, grouped: false },
        { label: t('prospects.high'), data: bars.map((bar) => [base, million(bar.npv_at_high)]), backgroundColor: line, grouped: false },
      ] },
      options: { indexAxis: 'y', scales: { x: linear(t('prospects.chart.millions', { money: moneyOf(npv.unit) })), y: { ticks: { autoSkip: false } } } },
    }),
  });
}
