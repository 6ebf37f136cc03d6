// Back-test: a plan made without some plants or without later years, laid beside what was built.

import { getJson, withQuery } from '../app/api.js';
import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classPicker } from '../ui/class-picker.js';
import { plain, unitOf } from '../ui/numbers.js';
import { empty, skeleton } from '../ui/states.js';
import { followChoices, followOutlet, outletPrice } from './choices.js';
import { backTestOrder, removedOf } from './backtest-order.js';
import { backTestResult, planOf } from './backtest-result.js';
import { choice, number, title, unserved } from './fields.js';
import { runState, startRun } from '../jobs/run.js';
import { drawPlan, erasePlan } from './plan-map.js';

const SLICE = 'sites.backtest';
const MOST_PLANTS = 12;
const TASKS = ['capacitated', 'p_median', 'max_covering'];

export const backTest = {
  id: 'backtest',
  title: () => t('sites.backtest'),
  follow: (now) => Promise.all([follow(now), followChoices(), followOutlet(now)]),
  leave: () => { put(SLICE, null); erasePlan(); },
  view,
};

async function follow({ tested }) {
  const wanted = tested ?? 'newest';
  const known = read(SLICE);
  if (known?.asked === wanted && !known.trouble) {
    return;
  }
  put(SLICE, { ...known, asked: wanted, loaded: false });
  try {
    const id = tested ?? (await getJson('api/back-tests')).back_tests.find(({ finished_at: finished }) => finished)?.id;
    const answer = id ? await getJson(withQuery(`api/back-tests/${encodeURIComponent(id)}`, { f: 'json' })) : null;
    if (read(SLICE)?.asked !== wanted) {
      return;
    }
    put(SLICE, { ...read(SLICE), answer, loaded: true, trouble: null });
    drawPlan(answer?.result ? planOf(answer.result) : []);
  } catch (trouble) {
    if (read(SLICE)?.asked === wanted) {
      put(SLICE, { ...read(SLICE), trouble, loaded: true });
    }
  }
}

/** Who takes most in sight. */
async function findPlants() {
  const now = address();
  try {
    const { plants } = await getJson(withQuery('api/back-tests/plants', { class: now.class ?? 'wood', year: now.year, limit: MOST_PLANTS, bbox: read('map.view').extent.map((degrees) => degrees.toFixed(5)).join(',') }));
    put(SLICE, { ...read(SLICE), plants, trouble: null });
  } catch (trouble) {
    put(SLICE, { ...read(SLICE), trouble });
  }
}

function start() {
  startRun(SLICE, 'api/back-tests', backTestOrder(address(), { ...read('map.view'), outlet: outletPrice() }), (id) => { put(SLICE, { ...read(SLICE), asked: null }); go({ tested: String(id) }); });
}

function toggle(id, on) {
  const chosen = removedOf(address()).filter((each) => each !== id);
  const ids = on ? [...chosen, id] : chosen;
  go({ remove: ids.length ? ids.join('.') : null });
}

function view(now) {
  const { answer, loaded, job, plants } = read(SLICE) ?? {};
  const { processes = [] } = read('sites.choices') ?? {};
  const problem = TASKS.includes(now.problem) ? now.problem : TASKS[0];
  const years = now.before === 'year';
  return html`<form class="choices" @submit=${(event) => { event.preventDefault(); start(); }}>
      <label class="field">${t('map.class')} ${classPicker(now.class ?? 'wood', (key) => go({ class: key, remove: null }))}</label>
      <div class="pairs">${choice('before', now, ['plants', 'year'])}${years ? number('upto', now, { required: true }) : number('year', now)}</div>
      ${years ? number('least', now, { usual: '1000' }) : removal(now, plants)}
      ${choice('problem', { ...now, problem }, TASKS)}
      <div class="pairs">${choice('from', now, ['grid', 'zones', 'plots'])}${(now.from ?? 'grid') === 'grid' ? number('spacing', now, { usual: '15', min: 0.1 }) : number('limit', now, { usual: '60' })}</div>
      <div class="pairs">${number('number', now, { usual: problem === TASKS[0] ? '' : '1', required: problem !== TASKS[0] })}${choice('through', now, ['recognised', 'ignored'])}</div>
      ${problem === TASKS[0] ? html`<div class="pairs">${choice('process', now, processes.map(({ key }) => key), (key) => title(processes, key))}${unserved(now)}</div>` : nothing}
      <div class="actions"><button class="button main" id="backtest-run" ?disabled=${Boolean(job) || (!years && !removedOf(now).length)}>${t('sites.backtest.run')}</button></div>
    </form>
    ${runState(SLICE, start)}
    ${answer?.result ? backTestResult(answer) : loaded && !job ? empty(t('sites.backtest.none')) : job ? nothing : skeleton(6)}`;
}

function removal(now, plants) {
  const chosen = removedOf(now);
  const unit = unitOf('t_per_year');
  return html`<fieldset class="plain"><legend>${t('sites.backtest.remove')}</legend>
    <button type="button" class="button small" id="backtest-plants" @click=${findPlants}>${t('sites.backtest.find')}</button>
    ${plants && !plants.length ? html`<p class="hint">${t('sites.backtest.no_plants')}</p>` : nothing}
    ${(plants ?? []).map(({ facility_id: id, name, took_per_year: took }) => html`<label class="check"><input type="checkbox" name="remove" value=${id} .checked=${chosen.includes(id)}
      @change=${({ target }) => toggle(id, target.checked)}> ${t('sites.backtest.plant', { name, took: plain(took), unit })}</label>`)}
    ${chosen.length ? html`<p class="hint">${t('sites.backtest.chosen', { count: chosen.length })}</p>` : nothing}</fieldset>`;
}
