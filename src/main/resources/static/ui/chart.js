// A chart with its table one click away and its picture and numbers to take along. Chart.js is loaded with the first one.

import { ink } from '../map/ink.js';
import { watch } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, ref } from '../app/vendor.js';

const RELEASE = 'webjars/chart.js/4.5.1/dist/chart.umd.js';
const drawn = new Map();
let loading = null;

/**
 * A chart.
 * @param id of the element; one chart an id
 * @param label what it shows, in a sentence
 * @param config called with the inks; answers a Chart.js configuration
 * @param columns titles of the table
 * @param rows of the table: lists of texts
 * @param key changes when the chart is to be drawn anew
 * @param tall for many bars below one another
 */
export function chart({ id, label, config, columns, rows, key, tall = false }) {
  return html`<figure class="chart">
    <div class=${tall ? 'plot tall' : 'plot'}><canvas id=${id} role="img" aria-label=${label} ${ref((canvas) => draw(id, canvas, config, key))}></canvas></div>
    <figcaption>${label}</figcaption>
    <details><summary>${t('ui.chart.table')}</summary>
      <div class="wide" tabindex="0" role="region" aria-label=${label}><table><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div></details>
    <p class="actions"><button class="button small" @click=${() => picture(id)}>PNG</button>
      <button class="button small" @click=${() => save(`${id}.csv`, `data:text/csv;charset=utf-8,${encodeURIComponent(csv([columns, ...rows]))}`)}>CSV</button></p>
  </figure>`;
}

function load() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = RELEASE;
    script.onload = () => resolve(globalThis.Chart);
    script.onerror = () => { loading = null; reject(new Error(RELEASE)); };
    document.head.append(script);
  });
  return loading;
}

async function draw(id, canvas, config, key) {
  const before = drawn.get(id);
  if (!canvas) {
    return;
  }
  if (before?.canvas === canvas && before.key === key) {
    return;
  }
  const mine = { canvas, key, config };
  drawn.set(id, mine);
  before?.chart?.destroy();
  const Chart = await load();
  if (drawn.get(id) === mine && canvas.isConnected) {
    mine.chart = new Chart(canvas, finished(config(ink())));
  }
}

/** What all charts share: no motion, quiet grid, the ink of the theme. */
function finished({ options = {}, ...config }) {
  const { text, soft } = ink();
  const scales = Object.fromEntries(Object.entries(options.scales ?? {}).map(([name, scale]) => [name, {
    ...scale,
    grid: { color: `${soft}33`, ...scale.grid },
    ticks: { color: text, ...scale.ticks },
    title: { display: Boolean(scale.title?.text), color: text, ...scale.title },
  }]));
  return { ...config, options: { animation: false, responsive: true, maintainAspectRatio: false, color: text, ...options, scales } };
}

/** Charts of elements that are gone are let go; the others follow the theme. */
watch('theme', () => drawn.forEach((each, id) => {
  if (!each.canvas.isConnected) {
    each.chart?.destroy();
    drawn.delete(id);
  } else if (each.chart) {
    each.chart.destroy();
    each.chart = new globalThis.Chart(each.canvas, finished(each.config(ink())));
  }
}));

function picture(id) {
  const shown = drawn.get(id)?.chart;
  if (shown) {
    save(`${id}.png`, shown.toBase64Image());
  }
}

function save(name, href) {
  const link = document.createElement('a');
  Object.assign(link, { href, download: name });
  link.click();
}

function csv(rows) {
  return rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n');
}
