// Siting: which of some candidates to open, how big, and what goes where.

import { getJson, withQuery } from '../app/api.js';
import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { inTongue, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classPicker } from '../ui/class-picker.js';
import { empty, skeleton } from '../ui/states.js';
import { followChoices, followOutlet, outletPrice } from './choices.js';
import { choice, number, title, unserved } from './fields.js';
import { order, PROBLEMS } from './order.js';
import { runState, startRun } from '../jobs/run.js';
import { result } from './result.js';
import { drawPlan, erasePlan } from './plan-map.js';

const SLICE = 'sites.siting';
const SHOWN = 2000;

export const siting = {
  id: 'siting',
  title: () => t('sites.siting'),
  follow: (now) => Promise.all([follow(now), followChoices(), followOutlet(now)]),
  leave: () => { put(SLICE, null); erasePlan(); },
  view,
};

async function follow({ run }) {
  const wanted = run ?? 'newest';
  const known = read(SLICE);
  if (known?.asked === wanted && !known.trouble) {
    return;
  }
  put(SLICE, { ...known, asked: wanted, loaded: false });
  try {
    const id = run ?? (await newest())?.id;
    const answer = id ? await getJson(withQuery(`api/siting-runs/${encodeURIComponent(id)}`, { limit: SHOWN, candidates: true })) : null;
    if (read(SLICE)?.asked !== wanted) {
      return;
    }
    put(SLICE, { ...read(SLICE), answer, loaded: true, trouble: null });
    drawPlan(answer?.features ?? []);
  } catch (trouble) {
    if (read(SLICE)?.asked === wanted) {
      put(SLICE, { ...read(SLICE), trouble, loaded: true });
    }
  }
}

async function newest() {
  const { siting_runs: runs } = await getJson('api/siting-runs');
  return runs.find(({ finished_at: finished }) => finished);
}

function start() {
  startRun(SLICE, 'api/siting-runs', order(address(), { ...read('map.view'), outlet: outletPrice() }), (id) => { put(SLICE, { ...read(SLICE), asked: null }); go({ run: String(id) }); });
}

function view(now) {
  const { answer, loaded, job } = read(SLICE) ?? {};
  const { needs } = PROBLEMS[now.problem ?? 'capacitated'];
  const { processes = [], layers = [], sets = [] } = read('sites.choices') ?? {};
  return html`<form class="choices" @submit=${(event) => { event.preventDefault(); start(); }}>
      ${choice('problem', now, Object.keys(PROBLEMS))}
      <label class="field">${t('map.class')} ${classPicker(now.class ?? 'wood', (key) => go({ class: key }))}</label>
      <div class="pairs">${choice('within', now, ['sight', 'country'])}
        ${now.within === 'country' ? html`<label class="field">${t('sites.country')} <input type="text" id="sites-country" maxlength="2" pattern="[A-Za-z][A-Za-z]" .value=${now.country ?? 'GB'}
          @change=${({ target }) => (target.validity.valid ? go({ country: target.value.toUpperCase() }) : target.reportValidity())}></label>` : number('year', now)}</div>
      <div class="pairs">${choice('from', now, ['grid', 'zones', 'plots'])}${(now.from ?? 'grid') === 'grid' ? number('spacing', now, { usual: '15', min: 0.1 }) : nothing}</div>
      <div class="pairs">${number('limit', now, { usual: needs.limit ? '60' : '' })}${number('number', now, { usual: needs.number ? '1' : '', required: needs.number })}</div>
      ${needs.plant ? html`${choice('set', now, ['', ...sets.map(({ key }) => key)], (key) => (key ? inTongue(sets.find((each) => each.key === key), 'title') : t('sites.set.usual')))}<div class="pairs">${choice('process', now, processes.map(({ key }) => key), (key) => title(processes, key))}${unserved(now)}</div>` : nothing}
      <div class="pairs">${choice('keepoff', now, ['', ...layers.map(({ id }) => id)], (key) => (key ? layers.find(({ id }) => id === key).title : t('sites.keepoff.none')))}
        ${now.keepoff ? number('buffer', now, { usual: '1' }) : nothing}</div>
      <div class="actions"><button class="button main" id="siting-run" ?disabled=${Boolean(job)}>${t('sites.run')}</button></div>
    </form>
    ${runState(SLICE, start)}
    ${answer?.summary ? result(answer) : loaded && !job ? empty(t('sites.none')) : job ? nothing : skeleton(6)}`;
}
