// Net present value over size, with the band from low to high and the chosen size marked.

import { t } from '../app/texts.js';
import { faint } from '../map/ink.js';
import { chart } from '../ui/chart.js';
import { plain } from '../ui/numbers.js';

export function npvChart({ curve, recommended, process }, money) {
  const best = recommended?.size.value;
  const label = t('capacity.chart', { money: money.replace('_', ' ') });
  return chart({
    id: 'npv-chart',
    label,
    key: `${process}|${money}|${curve.map((point) => `${point.size_t_per_year}:${point.npv_weighted}`).join()}|${document.documentElement.lang}`,
    columns: [t('capacity.chart.size'), t('capacity.chart.low'), t('capacity.chart.base'), t('capacity.chart.high'), t('capacity.chart.weighted'), t('capacity.chart.feed'), t('capacity.chart.allowed')],
    rows: curve.map((point) => [plain(point.size_t_per_year), plain(point.npv_low), plain(point.npv_base), plain(point.npv_high), plain(point.npv_weighted), plain(point.feed_base_t_per_year), t(point.allowed ? 'capacity.yes' : 'capacity.no')]),
    config: (inks) => config(curve, best, inks),
  });
}

function config(curve, best, { line, text, soft, pick }) {
  const series = (name, extra) => ({ label: t(`capacity.chart.${name}`), data: curve.map((point) => ({ x: point.size_t_per_year / 1000, y: point[`npv_${name}`] / 1e6 })), pointRadius: 0, borderWidth: 1, ...extra });
  const at = curve.reduce((near, point) => (Math.abs(point.size_t_per_year - best) < Math.abs(near.size_t_per_year - best) ? point : near), curve[0]);
  const marked = best ? [{ label: t('capacity.chart.chosen'), data: [{ x: at.size_t_per_year / 1000, y: at.npv_weighted / 1e6 }], pointRadius: 7, pointStyle: 'rectRot', backgroundColor: pick, borderColor: text, showLine: false }] : [];
  return {
    type: 'line',
    data: { datasets: [
      ...marked,
      series('weighted', { borderColor: line, borderWidth: 2.5 }),
      series('base', { borderColor: text, borderDash: [6, 4] }),
      series('low', { borderColor: soft }),
      series('high', { borderColor: soft, fill: '-1', backgroundColor: faint(line, 0.12) }),
    ] },
    options: { parsing: true, scales: { x: { type: 'linear', title: { text: t('capacity.chart.x') } }, y: { title: { text: t('capacity.chart.y') } } }, plugins: { legend: { labels: { boxHeight: 2, color: text } } } },
  };
}
