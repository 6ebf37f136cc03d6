// Choosing files and a profile, and sending them.

import { getJson, Trouble } from '../app/api.js';
import { go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { inTongue, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { failure } from '../ui/states.js';
import { icon } from '../ui/icons.js';
import { forgetMapping, loadTargets, mapping, mappingForm, profileText } from './mapping.js';
import { forgetPreview, lookAt } from './preview.js';
import { previewView } from './preview-view.js';
import { sendFiles } from './send.js';

const EMPTY = { files: [], kind: 'register', profile: '', set: {}, reading: {}, layer: '', title: '', strict: false, prune: false, sending: false, share: 0, trouble: null };
const ENDINGS = '.geojson,.json,.geojsonl,.topojson,.csv,.tsv,.txt,.zip,.shp,.dbf,.shx,.prj,.cpg,.gpkg,.fgb,.kml,.kmz,.xlsx';

export async function loadProfiles() {
  if (!read('intake.profiles')) {
    try {
      put('intake.profiles', (await getJson('api/imports/profiles')).profiles);
      put('intake.profiles.trouble', null);
    } catch (trouble) {
      put('intake.profiles.trouble', trouble);
    }
  }
}

function now() {
  return { ...EMPTY, ...read('intake.upload') };
}

function change(patch) {
  put('intake.upload', { ...now(), ...patch });
}

export function uploadForm() {
  const { files, kind, profile, strict, prune, sending, trouble } = now();
  const missing = read('intake.profiles.trouble');
  const own = kind === 'layer';
  return html`<form class="upload" @submit=${(event) => submit(event, false)}>
    <p class="lead">${t('intake.lead')}</p>
    <p><a class="link" id="import-template" href="api/imports/template.xlsx" download>${t('intake.template')}</a></p>
    <label class="drop" @dragover=${over} @dragleave=${out} @drop=${drop}>
      ${icon('intake', 28)}<span>${files.length ? files.map(({ name }) => name).join(', ') : t('intake.drop')}</span>
      <input type="file" id="import-file" class="unseen" multiple accept=${ENDINGS} @change=${(event) => choose(event.target.files)}>
    </label>
    ${files.length ? readingFields() : nothing}
    ${previewView()}
    <fieldset class="kind"><legend>${t('intake.kind')}</legend>
      ${['register', 'layer'].map((each) => html`<label class="check"><input type="radio" name="kind" id=${`import-kind-${each}`} value=${each} .checked=${kind === each} @change=${() => change({ kind: each })}> ${t(`intake.kind.${each}`)}</label>`)}
    </fieldset>
    ${own ? layerFields() : html`${missing ? failure(missing, loadProfiles) : profileChoice(profile)}
      ${files.length ? mappingForm() : nothing}
      <label class="check"><input type="checkbox" .checked=${prune} @change=${(event) => change({ prune: event.target.checked })}> ${t('intake.prune')}</label>`}
    <label class="check"><input type="checkbox" .checked=${strict} @change=${(event) => change({ strict: event.target.checked })}> ${t('intake.strict')}</label>
    ${trouble ? failure(trouble) : nothing}
    <button class="button main" id="import-send" ?disabled=${!files.length || sending}>${t('intake.send')}</button>
    <button type="button" class="button" id="import-try" ?disabled=${!files.length || sending} @click=${(event) => submit(event, true)}>${t('intake.try')}</button>
  </form>`;
}

/** How the files are read, where they do not say it or say it wrong. */
function readingFields() {
  const { reading } = now();
  const field = (name, hint) => html`<label class="field">${t(`intake.${name}`)}
    <input type="text" id=${`import-${name}`} placeholder=${hint} .value=${reading[name] ?? ''} @change=${(event) => readAs(name, event.target.value.trim())}></label>`;
  return html`<div class="pair">${field('crs', 'EPSG:5179')}${field('encoding', 'cp949')}</div>`;
}

function readAs(name, value) {
  const { files, reading } = now();
  const changed = { ...reading, [name]: value };
  change({ reading: changed });
  lookAt(files, changed);
}

function layerFields() {
  const { layer, title } = now();
  return html`<label class="field">${t('intake.layers.name')}
      <input type="text" id="import-layer" required pattern="[A-Za-z][A-Za-z0-9_.:\\-]*" maxlength="100" .value=${layer} @input=${(event) => change({ layer: event.target.value })}></label>
    <label class="field">${t('intake.layers.title')}
      <input type="text" id="import-title" maxlength="200" .value=${title} @input=${(event) => change({ title: event.target.value })}></label>`;
}

function profileChoice(chosen) {
  const found = read('intake.profiles')?.find(({ name }) => name === chosen);
  return html`<label class="field">${t('intake.profile')}
      <select id="import-profile" @change=${(event) => change({ profile: event.target.value, set: {} })}>
        <option value="" ?selected=${!chosen}>${t('intake.profile.guess')}</option>
        ${(read('intake.profiles') ?? []).map((profile) => html`<option value=${profile.name} ?selected=${profile.name === chosen}>${inTongue(profile, 'title')}</option>`)}
      </select></label>
    ${found ? profileDetails(found) : nothing}`;
}

/** What the profile reads, and the settings it asks for. */
function profileDetails({ description, parameters, licence, attribution }) {
  return html`<p class="hint">${description}</p>
    ${Object.entries(parameters).map(([name, usual]) => html`<label class="field">${name}
      <input type="text" .value=${now().set[name] ?? usual} @change=${(event) => change({ set: { ...now().set, [name]: event.target.value } })}></label>`)}
    ${licence ? html`<p class="hint">${[licence, attribution].filter(Boolean).join(' · ')}</p>` : nothing}`;
}

function choose(files) {
  const chosen = [...files];
  const { layer, reading } = now();
  const stem = (chosen[0]?.name ?? '').replace(/\.[^.]*$/, '').replaceAll(/[^A-Za-z0-9_.:-]+/g, '_').replace(/^[^A-Za-z]+/, '');
  change({ files: chosen, trouble: null, layer: layer || stem });
  forgetMapping();
  loadTargets().catch((trouble) => change({ trouble }));
  lookAt(chosen, reading);
}

function over(event) {
  event.preventDefault();
  event.currentTarget.classList.add('over');
}

function out(event) {
  event.currentTarget.classList.remove('over');
}

function drop(event) {
  event.preventDefault();
  out(event);
  choose(event.dataTransfer.files);
}

/** @param dryRun whether everything is only tried and taken back */
async function submit(event, dryRun) {
  event.preventDefault();
  change({ sending: true, share: 0, trouble: null });
  try {
    const order = now();
    const mapped = order.kind === 'register' && mapping().target ? profileText() : null;
    const answer = await sendFiles({ ...order, dryRun, profileText: mapped }, (share) => change({ share }));
    if (dryRun) {
      change({ sending: false });
    } else {
      put('intake.upload', EMPTY);
      forgetPreview();
      forgetMapping();
    }
    go({ room: 'import', job: answer.id });
  } catch (trouble) {
    change({ sending: false, trouble: trouble instanceof Trouble ? trouble : new Trouble('page') });
  }
}
