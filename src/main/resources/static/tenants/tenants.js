// Missing tenants: which process would unlock most if it stood at a park.

import { getJson, withQuery } from '../app/api.js';
import { address, go, pickOf } from '../app/address.js';
import { put, read } from '../app/store.js';
import { nameOf, spoken, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { runState, startRun } from '../jobs/run.js';
import { figureText } from '../ui/figure.js';
import { distanceText, orUnknown, plain, unitOf } from '../ui/numbers.js';
import { empty, skeleton } from '../ui/states.js';

const SLICE = 'sites.tenants';
const MEASURES = ['tonnes', 'gain', 'co2e'];
const MOST_PARKS = 1000;
const SHOWN_FEEDERS = 3;

export const tenants = {
  id: 'tenants',
  title: () => t('tenants.title'),
  follow: (now) => Promise.all([follow(now), followParks(), followPlants([...awayOf(now), ...pickedPlant(now)])]),
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
    await followPlants((answer?.request.without ?? []).map(String));
  } catch (trouble) {
    if (read(SLICE)?.asked === wanted) {
      put(SLICE, { ...read(SLICE), trouble, loaded: true });
    }
  }
}

function start() {
  const { park, by } = address();
  const chosen = Number(park ?? read('tenants.parks')[0].id);
  const without = awayOf(address()).map(Number);
  startRun(SLICE, 'api/tenant-searches', { park: chosen, by: by ?? MEASURES[0], ...(without.length ? { without } : {}) }, (id) => {
    put(SLICE, { ...read(SLICE), asked: null });
    go({ run: String(id) });
  });
}

/** Three digits are more than such sums have. */
const about = (number) => plain(Number(number.toPrecision(3)));

/** Tonnes, money, or emissions in tonnes. */
function measure(value, unit) {
  if (unit.startsWith('kg ')) {
    return `${about(value / 1000)} ${unitOf('t_CO2e/year')}`;
  }
  return unit === 't/yr' ? `${about(value)} ${unitOf('t_per_year')}` : figureText({ value, unit: unit.replace('/yr', '/year') });
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
      ${away(now)}
      <div class="actions"><button class="button main" id="tenants-run" ?disabled=${Boolean(job) || !parks.length}>${t('tenants.run')}</button></div>
    </form>
    ${runState(SLICE, start)}
    ${answer?.summary ? result(answer) : loaded && !job ? empty(t('tenants.none')) : job ? nothing : skeleton(6)}`;
}

function result({ stale, request, summary: found }) {
  const park = read('tenants.parks')?.find(({ id }) => id === String(request.park));
  const unit = found.unlocked_unit;
  return html`<section id="tenants-result"><h2>${park ? t('tenants.of', { park: park.name }) : t('tenants.title')}</h2>
    ${stale ? html`<p class="hint">${t('exchanges.flows.stale')}</p>` : nothing}
    <p class="hint">${t('tenants.ranked', { by: t(`tenants.by.${found.by}`) })} ${t('tenants.limits')}</p>
    ${request.without?.length ? html`<p class="note" id="tenants-told-away">${t('tenants.without', { names: request.without.map((id) => nameOfPlant(String(id))).join(', ') })}</p>` : nothing}
    <ol class="list">${found.tenants.map((tenant) => one(tenant, unit))}</ol>
    ${found.fed_by_nobody.length ? html`<p class="hint">${t('tenants.idle', { count: found.fed_by_nobody.length })}</p>` : nothing}</section>`;
}

function one(tenant, unit) {
  const row = (key, value) => html`<tr><th scope="row">${t(`tenants.${key}`)}</th><td>${value}</td></tr>`;
  const tonnes = (number) => `${about(number)} ${unitOf('t_per_year')}`;
  return html`<li><h3>${tenant.title[spoken()] ?? tenant.title.en}</h3>
    <table class="counts"><tbody>
      ${row('unlocked', measure(tenant.unlocked, unit))}
      ${row('takes', tonnes(tenant.takes_t_per_year))}
      ${row('from_others', tonnes(tenant.taken_from_others_t_per_year))}
      ${row('smallest', orUnknown(tenant.smallest_viable_t_per_year === null ? null : tonnes(tenant.smallest_viable_t_per_year)))}
      ${tenant.sizes.map((size) => row(`size.${size.what}`, t('tenants.at_size', { size: tonnes(size.size_t_per_year), unlocked: measure(size.unlocked, unit) })))}
    </tbody></table>
    ${tenant.viable === false ? html`<p class="verdict">${t('tenants.too_little')}</p>` : nothing}
    ${tenant.feeders.length ? html`<p class="hint">${t('tenants.feeders')} ${tenant.feeders.slice(0, SHOWN_FEEDERS).map(feeder).join('; ')}</p>` : nothing}</li>`;
}

const feeder = ({ facility, amount, road_distance_m: metres }) => t('tenants.feeder', { facility, amount: `${about(amount)} ${unitOf('t_per_year')}`, distance: distanceText(metres) });

const awayOf = ({ without }) => (without ?? '').split(',').filter((id) => /^\d+$/.test(id));
const withAway = (now, id, gone) => [...awayOf(now).filter((other) => other !== id), ...(gone ? [id] : [])].join(',') || null;

/** Asks for the names of facilities that are not known yet. */
async function followPlants(ids) {
  const missing = ids.filter((id) => !(id in (read('tenants.plants') ?? {})));
  if (missing.length) {
    const found = await Promise.all(missing.map((id) => getJson(`ogc/collections/facilities/items/${id}?f=json`).catch(() => null)));
    put('tenants.plants', { ...read('tenants.plants'), ...Object.fromEntries(missing.map((id, at) => [id, found[at] && nameOf(found[at].properties)])) });
  }
}

/** The name of a facility, its number until that has come. */
const nameOfPlant = (id) => read('tenants.plants')?.[id] ?? `#${id}`;

const pickedPlant = (now) => (pickOf(now)?.layer === 'facilities' ? [String(pickOf(now).id)] : []);

/** Plants that are thought away; the one that is picked on the map can become one. */
function away(now) {
  const [one] = pickedPlant(now).filter((id) => !awayOf(now).includes(id));
  return html`${awayOf(now).length ? html`<p class="hint">${t('tenants.away')}</p><ul class="rows" id="tenants-away">${awayOf(now).map((id) => html`<li>${nameOfPlant(id)}
      <button type="button" class="link" @click=${() => go({ without: withAway(now, id, false) })}>${t('tenants.away.again')}</button></li>`)}</ul>` : nothing}
    <p class="hint">${one ? html`<button type="button" class="link" id="tenants-think-away" @click=${() => go({ without: withAway(now, one, true) })}>${t('tenants.away.think', { name: nameOfPlant(one) })}</button>` : t('tenants.away.hint')}</p>`;
}
