// N-1: what is lost when one facility stops, for each facility, the worst first.

import { getJson } from '../app/api.js';
import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { nameIn, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classTitle } from '../map/classes.js';
import { plain, unitOf } from '../ui/numbers.js';
import { runTitle } from '../ui/run-title.js';
import { empty, skeleton } from '../ui/states.js';
import { followParks } from './board.js';
import { areaFields, areaOf, newestOf, staleNote } from './area.js';
import { runState, startRun } from '../jobs/run.js';
import { followArea } from './draw-area.js';
import { drawStops } from './flow-lines.js';

const SLICE = 'exchanges.stops';
const UNITS = ['t_per_year', 'm3_per_year', 'MWh_per_year'];

export const stops = {
  id: 'stops',
  title: () => t('exchanges.stops'),
  follow: (now) => { followArea(now); return Promise.all([follow(now), followParks()]); },
  view,
};

async function follow({ study }) {
  const wanted = study ?? 'newest';
  const known = read(SLICE);
  if (known?.asked === wanted && !known.trouble) {
    draw(known.answer);
    return;
  }
  put(SLICE, { asked: wanted });
  try {
    const id = study ?? (await newestOf('api/resilience-studies', 'studies'))?.id;
    const answer = id ? await getJson(`api/resilience-studies/${encodeURIComponent(id)}`) : null;
    if (read(SLICE)?.asked !== wanted) {
      return;
    }
    put(SLICE, { ...read(SLICE), answer, loaded: true });
    draw(answer);
  } catch (trouble) {
    if (read(SLICE)?.asked === wanted) {
      put(SLICE, { ...read(SLICE), trouble, loaded: true });
    }
  }
}

function draw(answer) {
  if (answer) {
    drawStops(answer.features);
  }
}

function run() {
  const now = address();
  const order = { area: areaOf(now), statuses: [now.what === 'all' ? 'observed' : 'committed', ...(now.what === 'all' ? ['available', 'committed'] : [])], objective: { order: ['diverted', 'distance'] } };
  startRun(SLICE, 'api/resilience-studies', order, (id) => go({ study: String(id) }));
}

function view(now) {
  const { answer, loaded, job } = read(SLICE) ?? {};
  return html`<form class="choices" @submit=${(event) => { event.preventDefault(); run(); }}>
      ${areaFields(now, go)}
      <label class="field">${t('exchanges.stops.what')} <select @change=${({ target }) => go({ what: target.value || null })}>
        <option value="" ?selected=${now.what !== 'all'}>${t('exchanges.stops.what.committed')}</option>
        <option value="all" ?selected=${now.what === 'all'}>${t('exchanges.stops.what.all')}</option></select></label>
      <div class="actions"><button class="button main" id="stops-run" ?disabled=${Boolean(job)}>${t('exchanges.stops.run')}</button></div>
    </form>
    ${runState(SLICE, run)}
    ${answer?.summary ? result(answer) : loaded && !job ? empty(t('exchanges.stops.none')) : job ? nothing : skeleton(6)}`;
}

function result(answer) {
  return html`<section id="stops-result"><h2>${runTitle(answer)}</h2>${staleNote(answer)}
    <ol class="flows">${answer.features.map(({ properties: p }, index) => html`<li class=${address().stop === String(p.facility_id) ? 'lit' : nothing} @mouseenter=${() => put('hover', { layer: 'best-flows', id: index })} @mouseleave=${() => put('hover', null)}>
      <strong>${nameIn(p, 'facility')}</strong><br>${lost(p)}
      <details><summary>${t('exchanges.stops.detail', { receivers: p.stranded_receivers.length, givers: p.stranded_givers.length, detours: p.rerouted.length })}</summary>
        ${people('exchanges.stops.receivers', p.stranded_receivers)}${people('exchanges.stops.givers', p.stranded_givers)}${detours(p.rerouted)}</details></li>`)}</ol></section>`;
}

function lost(p) {
  const known = UNITS.filter((unit) => p[`lost_${unit}`] > 0);
  return known.length ? known.map((unit) => html`<span>${t('exchanges.stops.lost', { amount: plain(p[`lost_${unit}`]), unit: unitOf(unit) })}</span> `) : t('exchanges.stops.lost.none');
}

function people(key, list) {
  return list.length ? html`<h3>${t(key)}</h3><ul>${list.map((each) => html`<li>${t('exchanges.stops.stranded', { facility: nameIn(each, 'facility'), material: classTitle(each.material_class), before: plain(each.before), after: plain(each.after), unit: unitOf(each.amount_unit) })}</li>`)}</ul>` : nothing;
}

function detours(list) {
  return list.length ? html`<h3>${t('exchanges.stops.rerouted')}</h3><ul>${list.map((each) => html`<li>${t('exchanges.stops.detour', { from: nameIn(each, 'from_facility'), to: nameIn(each, 'to_facility'), material: classTitle(each.material_class), before: plain(each.before), after: plain(each.after), unit: unitOf(each.amount_unit) })}</li>`)}</ul>` : nothing;
}
