// Choosing files and a profile, and sending them.

import { getJson, Trouble } from '../app/api.js';
import { go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { inTongue, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { failure } from '../ui/states.js';
import { icon } from '../ui/icons.js';
import { sendFiles } from './send.js';

const EMPTY = { files: [], profile: '', set: {}, strict: false, prune: false, sending: false, share: 0, trouble: null };

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
  const { files, profile, strict, prune, sending, trouble } = now();
  const missing = read('intake.profiles.trouble');
  return html`<form class="upload" @submit=${submit}>
    <p class="lead">${t('intake.lead')}</p>
    <label class="drop" @dragover=${over} @dragleave=${out} @drop=${drop}>
      ${icon('intake', 28)}<span>${files.length ? files.map(({ name }) => name).join(', ') : t('intake.drop')}</span>
      <input type="file" id="import-file" class="unseen" multiple accept=".geojson,.json,.topojson,.csv,.tsv,.txt,.zip" @change=${(event) => choose(event.target.files)}>
    </label>
    ${missing ? failure(missing, loadProfiles) : profileChoice(profile)}
    <label class="check"><input type="checkbox" .checked=${strict} @change=${(event) => change({ strict: event.target.checked })}> ${t('intake.strict')}</label>
    <label class="check"><input type="checkbox" .checked=${prune} @change=${(event) => change({ prune: event.target.checked })}> ${t('intake.prune')}</label>
    ${trouble ? failure(trouble) : nothing}
    <button class="button main" id="import-send" ?disabled=${!files.length || sending}>${t('intake.send')}</button>
  </form>`;
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
  change({ files: [...files], trouble: null });
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

async function submit(event) {
  event.preventDefault();
  change({ sending: true, share: 0, trouble: null });
  try {
    const answer = await sendFiles(now(), (share) => change({ share }));
    put('intake.upload', EMPTY);
    go({ room: 'import', job: answer.id });
  } catch (trouble) {
    change({ sending: false, trouble: trouble instanceof Trouble ? trouble : new Trouble('page') });
  }
}
