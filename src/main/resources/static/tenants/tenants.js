// Missing tenants: which process would unlock most if it stood at a park.

import { getJson, withQuery } from '../app/api.js';
import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { runState, startRun } from '../jobs/run.js';
import { distanceText, orUnknown, plain, unitOf } from '../ui/numbers.js';
import { empty, skeleton } from '../ui/states.js';

const SLICE = 'sites.tenants';
const MEASURES = ['tonnes', 'gain', 'co2e'];
const MOST_PARKS = 1000;
const SHOWN_FEEDERS = 3;

export const tenants = {
  id: 'tenants',
  title: () => t('tenants.title'),
  follow: (now) => Promise.all([follow(now), followParks()]),
  leave: () => put(SLICE, null),
  view,
};

async function followParks() {
  if (!read('tenants.parks')) {
    put('tenants.parks', []);
    const { features } = await getJson(withQuery('ogc/collections/parks/items', { f: 'json', limit: MOST_PARKS }));
    const named = features.map(({ id, properties }) => ({ id: String(id), name: properties[`name_${spoken()}`] ?? properties.name }));
    put('tenants.parks', named.sort((one, other) => one.name.localeCompare(other.name, spoken())));
  }
}

async function follow({ run }) {
  const wanted = run ?? 'newest';
  const known = read(SLICE);
  if (known?.asked === wanted && !known.trouble) {
    return;
  }
  put(SLICE, { ...known, asked: wanted, loaded: false });
  try {
    const id = run ?? (await getJson('api/tenant-searches')).tenant_searches.find(({ finished_at: finished }) => finished)?.id;
    const answer = id ? await getJson(`api/tenant-searches/${encodeURIComponent(id)}`) : null;
    if (read(SLICE)?.asked !== wanted) {
      return;
    }
    put(SLICE, { ...read(SLICE), answer, loaded: true, trouble: null });
  } catch (trouble) {
    if (read(SLICE)?.asked === wanted) {
      put(SLICE, { ...read(SLICE), trouble, loaded: true });
    }
  }
}

function start() {
  const { park, by } = address();
  const chosen = Number(park ?? read('tenants.parks')[0].id);
  startRun(SLICE, 'api/tenant-searches', { park: chosen, by: by ?? MEASURES[0] }, (id) => {
    put(SLICE, { ...read(SLICE), asked: null });
    go({ run: String(id) });
  });
}

function select(name, chosen, choices) {
  return html`<label class="field">${t(`tenants.${name}`)} <select id="tenants-${name}" @change=${({ target }) => go({ [name]: target.value })}>
    ${choices.map(({ id, title }) => html`<option value=${id} ?selected=${id === chosen}>${title}</option>`)}</select></label>`;
}

function view(now) {
  const { answer, loaded, job } = read(SLICE) ?? {};
  const parks = read('tenants.parks') ?? [];
  return html`<form class="choices" @submit=${(event) => { event.preventDefault(); start(); }}>
      ${select('park', now.park ?? parks[0]?.id, parks.map(({ id, name }) => ({ id, title: name })))}
      ${select('by', now.by ?? MEASURES[0], MEASURES.map((id) => ({ id, title: t(`tenants.by.${id}`) })))}
      <div class="actions"><button class="button main" id="tenants-run" ?disabled=${Boolean(job) || !parks.length}>${t('tenants.run')}</button></div>
    </form>
    ${runState(SLICE, start)}
    ${answer?.summary ? result(answer) : loaded && !job ? empty(t('tenants.none')) : job ? nothing : skeleton(6)}`;
}

function result({ stale, request, summary: found }) {
  const park = read('tenants.parks')?.find(({ id }) => id === String(request.park));
  const unit = found.unlocked_unit.replace('_', ' ');
  return html`<section id="tenants-result"><h2>${park ? t('tenants.of', { park: park.name }) : t('tenants.title')}</h2>
    ${stale ? html`<p class="hint">${t('exchanges.flows.stale')}</p>` : nothing}
    <p class="hint">${t('tenants.limits')}</p>
    <ol class="list">${found.tenants.map((tenant) => one(tenant, unit))}</ol>
    ${found.fed_by_nobody.length ? html`<p class="hint">${t('tenants.idle', { count: found.fed_by_nobody.length })}</p>` : nothing}</section>`;
}

function one(tenant, unit) {
  const row = (key, value) => html`<tr><th scope="row">${t(`tenants.${key}`)}</th><td>${value}</td></tr>`;
  const tonnes = (number) => `${plain(number)} ${unitOf('t_per_year')}`;
  return html`<li><h3>${tenant.title[spoken()] ?? tenant.title.en}</h3>
    <table class="counts"><tbody>
      ${row('unlocked', `${plain(tenant.unlocked)} ${unit}`)}
      ${row('takes', tonnes(tenant.takes_t_per_year))}
      ${row('from_others', tonnes(tenant.taken_from_others_t_per_year))}
      ${row('smallest', orUnknown(tenant.smallest_viable_t_per_year === null ? null : tonnes(tenant.smallest_viable_t_per_year)))}
      ${tenant.sizes.map((size) => row(`size.${size.what}`, t('tenants.at_size', { size: tonnes(size.size_t_per_year), unlocked: `${plain(size.unlocked)} ${unit}` })))}
    </tbody></table>
    ${tenant.viable === false ? html`<p class="verdict">${t('tenants.too_little')}</p>` : nothing}
    ${tenant.feeders.length ? html`<p class="hint">${t('tenants.feeders')} ${tenant.feeders.slice(0, SHOWN_FEEDERS).map(feeder).join('; ')}</p>` : nothing}</li>`;
}

const feeder = ({ facility, amount, road_distance_m: metres }) => t('tenants.feeder', { facility, amount: `${plain(amount)} t/yr`, distance: distanceText(metres) });
