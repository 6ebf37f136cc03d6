// All zones or parks of a country: each alone and all together, without a tonne twice.

import { getJson, withQuery } from '../app/api.js';
import { address, go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { inTongue, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { newestOf, staleNote } from '../exchanges/area.js';
import { runState, startRun } from '../jobs/run.js';
import { orUnknown, plain } from '../ui/numbers.js';
import { runTitle } from '../ui/run-title.js';
import { empty, skeleton } from '../ui/states.js';
import { how } from './choices.js';
import { orderOf } from './question.js';
import { drawStudy, eraseStudy } from './study-map.js';
import { moneyText } from './words.js';

const SLICE = 'capacity.study';

export const study = {
  id: 'all',
  title: () => t('capacity.all.tab'),
  follow,
  leave: eraseStudy,
  view,
};

async function follow({ study: id }) {
  const wanted = id ?? 'newest';
  const known = read(SLICE);
  if (known?.asked === wanted && !known.trouble) {
    draw(known.answer);
    return;
  }
  put(SLICE, { asked: wanted });
  try {
    const found = id ?? (await newestOf('api/capacity-studies', 'studies'))?.id;
    const answer = found ? await getJson(withQuery(`api/capacity-studies/${encodeURIComponent(found)}`, {})) : null;
    if (read(SLICE)?.asked === wanted) {
      put(SLICE, { ...read(SLICE), answer, loaded: true });
      draw(answer);
    }
  } catch (trouble) {
    if (read(SLICE)?.asked === wanted) {
      put(SLICE, { ...read(SLICE), trouble, loaded: true });
    }
  }
}

function draw(answer) {
  if (answer && address().tab === study.id) {
    drawStudy(answer);
  }
}

function run() {
  startRun(SLICE, 'api/capacity-studies', orderOf(address()), (id) => go({ study: String(id) }));
}

function view(now) {
  const { answer, loaded, job } = read(SLICE) ?? {};
  return html`<form class="choices" @submit=${(event) => { event.preventDefault(); run(); }}>
      <div class="pairs"><label class="field">${t('capacity.all.places')} <select @change=${({ target }) => go({ places: target.value === 'zones' ? null : target.value })}>
          ${['zones', 'parks'].map((kind) => html`<option value=${kind} ?selected=${kind === (now.places ?? 'zones')}>${t(`capacity.place.${kind}`)}</option>`)}</select></label>
        <label class="field">${t('capacity.all.country')} <input type="text" id="study-country" maxlength="2" pattern="[A-Za-z][A-Za-z]" .value=${now.country ?? 'GB'}
          @change=${({ target }) => (target.validity.valid ? go({ country: target.value.toUpperCase() }) : target.reportValidity())}></label></div>
      ${how(now)}
      <div class="actions"><button class="button main" id="study-run" ?disabled=${Boolean(job)}>${t('capacity.all.run')}</button></div>
    </form>
    ${runState(SLICE, run)}
    ${answer?.summary ? told(answer) : loaded && !job ? empty(t('capacity.all.none')) : job ? nothing : skeleton(6)}`;
}

function told(answer) {
  const { summary } = answer;
  const row = (key, alone, joint) => html`<tr><th scope="row">${t(`capacity.all.${key}`)}</th><td>${alone}</td><td>${joint}</td></tr>`;
  const { alone, joint, money } = summary;
  return html`<section id="study-result"><h2>${runTitle(answer)}</h2>${asked(answer)}${staleNote(answer)}
    <p class="hint">${t(`capacity.distances.${summary.distances}`)} ${t('capacity.all.labels')}</p>
    ${summary.places_not_of_its_country ? html`<p class="note amber">${t('capacity.all.foreign', { count: summary.places_not_of_its_country })}</p>` : nothing}
    <table class="counts"><thead><tr><th scope="col"><span class="unseen">${t('capacity.all.what')}</span></th><th scope="col">${t('capacity.all.alone')}</th><th scope="col">${t('capacity.all.joint')}</th></tr></thead><tbody>
      ${row('plants', t('capacity.all.pay', { count: alone.plants_that_pay, all: alone.plants }), plain(joint.plants))}
      ${row('tonnes', plain(Math.round(alone.claimed_t_per_year)), plain(joint.placed_t_per_year))}
      ${row('twice', plain(Math.round(alone.claimed_more_than_once_t_per_year)), plain(0))}
      ${row('annuity', moneyText(alone.npv_annuity_per_year, money), moneyText(joint.npv_annuity_per_year, money))}
      ${row('proof', '', t('capacity.all.gap', { status: t(`capacity.all.status.${joint.status}`), gap: plain((joint.gap ?? 0) * 100) }))}</tbody></table>
    <ol class="rows" id="study-places">${answer.places.map((place) => item(place))}</ol></section>`;
}

/** The assumptions and the least size that was asked for. */
function asked({ request: { set, at_least_t_per_year: least } }) {
  const found = read('capacity.sets')?.find(({ key }) => key === set);
  const parts = [found ? inTongue(found, 'title') : null, least ? t('capacity.all.least', { least: plain(least) }) : null].filter(Boolean);
  return parts.length ? html`<p class="row-note">${parts.map((part) => html`<span>${part}</span>`)}</p>` : nothing;
}

/** Named in the reader's language where the list of places has come. */
function placeName({ kind, id, name }) {
  return read('capacity.places')?.find(({ key }) => key === `${kind}.${id}`)?.name ?? name;
}

function item(place) {
  const here = { layer: 'capacity-study', id: `${place.kind}.${place.id}` };
  return html`<li><button class="row" @click=${() => go({ tab: null, place: here.id, study: null })} @pointerenter=${() => put('hover', here)} @pointerleave=${() => put('hover', null)} @focus=${() => put('hover', here)} @blur=${() => put('hover', null)}>
    <span class="row-text"><span class="row-title">${placeName(place)}</span>
      <span class="row-note"><span>${t(`capacity.verdict.${place.verdict}`)}</span><span>${orUnknown(place.size_t_per_year === null ? null : t('capacity.all.size', { size: plain(Number(place.size_t_per_year.toPrecision(3))) }))}</span>
        <span>${t('capacity.all.without', { gap: plain(Math.round(place.gap_t_per_year)) })}</span></span>
      <span class="row-note"><span>${place.joint_size_t_per_year === null ? t('capacity.all.joint.no') : t('capacity.all.joint.yes', { size: plain(Number(place.joint_size_t_per_year.toPrecision(3))), tonnes: plain(place.joint_tonnes_t_per_year) })}</span></span></span></button></li>`;
}
