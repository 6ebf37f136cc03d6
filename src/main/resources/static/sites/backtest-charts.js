// Charts of a back-test: how far each set of places lies from the real plants, and what each candidate is worth alone.

import { t } from '../app/texts.js';
import { faint } from '../map/ink.js';
import { chart } from '../ui/chart.js';
import { plain } from '../ui/numbers.js';

const NEAR = ['plan', 'largest_arisings', 'centre_of_arisings', 'random'];
const km = (metres) => metres / 1000;

export function distanceChart(id, { comparison }) {
  const sets = comparison.filter((set) => NEAR.includes(set.which) && set.mean_nearest_straight_distance_m !== null);
  const far = ({ mean_nearest_straight_distance_m: metres }) => (typeof metres === 'number' ? [0, km(metres)] : [km(metres.tenth), km(metres.ninetieth)]);
  const middle = ({ mean_nearest_straight_distance_m: metres }) => km(typeof metres === 'number' ? metres : metres.median);
  const names = sets.map(({ which }) => t(`sites.backtest.set.${which}`));
  return chart({
    id: 'backtest-distances',
    key: `distances ${id}`,
    label: t('sites.backtest.chart.distances'),
    columns: [t('sites.backtest.column.set'), t('sites.backtest.column.km'), t('sites.backtest.column.from'), t('sites.backtest.column.to')],
    rows: sets.map((set, i) => [names[i], plain(middle(set)), ...far(set).map(plain)]),
    config: ({ line, pick }) => ({
      type: 'bar',
      data: { labels: names, datasets: [
        { label: t('sites.backtest.chart.span'), data: sets.map(far), backgroundColor: faint(line, 0.5), barPercentage: 0.6 },
        { label: t('sites.backtest.chart.middle'), data: sets.map(middle), type: 'line', showLine: false, borderColor: pick, backgroundColor: pick, pointRadius: 5 },
      ] },
      options: { indexAxis: 'y', scales: { x: { beginAtZero: true, title: { text: t('sites.backtest.column.km') } } } },
    }),
  });
}

export function rankChart(id, { candidates, real_plants: plants, measure, money }) {
  const ranked = candidates.filter(({ value }) => value !== null);
  const homes = new Set(plants.map(({ home_key: key }) => key));
  const points = (own) => ranked.map(({ key, value }, i) => ({ x: i + 1, y: value, key })).filter(({ key }) => homes.has(key) === own);
  const value = t(`sites.backtest.measure.${measure}`, { money: money.replace('_', ' ') });
  return chart({
    id: 'backtest-ranks',
    key: `ranks ${id}`,
    label: t('sites.backtest.chart.ranks'),
    columns: [t('sites.backtest.rank'), t('sites.backtest.column.candidate'), value, t('sites.backtest.column.real')],
    rows: ranked.map((each) => [String(each.rank), each.name, plain(each.value), plants.filter(({ home_key: key }) => key === each.key).map(({ name }) => name).join(', ')]),
    config: ({ line, pick }) => ({
      type: 'scatter',
      data: { datasets: [
        { label: t('sites.backtest.chart.candidates'), data: points(false), backgroundColor: line, pointRadius: 3 },
        { label: t('sites.backtest.chart.homes'), data: points(true), backgroundColor: pick, pointRadius: 7, pointStyle: 'rectRot' },
      ] },
      options: { scales: { x: { title: { text: t('sites.backtest.rank') } }, y: { title: { text: value } } } },
    }),
  });
}
