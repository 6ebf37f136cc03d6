// Choosing a file and a profile, and sending them.

import { getJson, Trouble } from '../app/api.js';
import { go } from '../app/address.js';
import { put, read } from '../app/store.js';
import { nameOf, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { failure } from '../ui/states.js';
import { icon } from '../ui/icons.js';
import { sendFile } from './send.js';

const EMPTY = { files: [], profile: '', strict: false, prune: false, sending: false };

export async function loadProfiles() {
  if (!read('intake.profiles')) {
    try {
      const answer = await getJson('api/imports/profiles');
      put('intake.profiles', answer.profiles ?? answer.items ?? answer);
    } catch (trouble) {
      put('intake.profiles.trouble', trouble);
    }
  }
}

function change(patch) {
  put('intake.upload', { ...EMPTY, ...read('intake.upload'), ...patch });
}

export function uploadForm() {
  const { files, profile, strict, prune, sending, trouble } = read('intake.upload') ?? EMPTY;
  return html`<form class="upload" @submit=${submit}>
    <p class="lead">${t('intake.lead')}</p>
    <label class="drop" @dragover=${over} @dragleave=${out} @drop=${drop}>
      ${icon('intake', 28)}<span>${files.length ? files.map(({ name }) => name).join(', ') : t('intake.drop')}</span>
      <input type="file" id="import-file" class="unseen" accept=".geojson,.json,.topojson,.csv,.tsv,.txt" @change=${(event) => change({ files: [...event.target.files], trouble: null })}>
    </label>
    <label class="field">${t('intake.profile')}
      <select id="import-profile" @change=${(event) => change({ profile: event.target.value })}>
        <option value="" ?selected=${!profile}>${t('intake.profile.guess')}</option>
        ${(read('intake.profiles') ?? []).map((each) => html`<option value=${each.key ?? each.name ?? each} ?selected=${(each.key ?? each.name ?? each) === profile}>${profileName(each)}</option>`)}
      </select></label>
    ${profileNote(profile)}
    <label class="check"><input type="checkbox" .checked=${strict} @change=${(event) => change({ strict: event.target.checked })}> ${t('intake.strict')}</label>
    <label class="check"><input type="checkbox" .checked=${prune} @change=${(event) => change({ prune: event.target.checked })}> ${t('intake.prune')}</label>
    ${trouble ? failure(trouble) : nothing}
    <button class="button main" ?disabled=${!files.length || sending}>${t('intake.send')}</button>
  </form>`;
}

function profileName(profile) {
  return typeof profile === 'string' ? profile : profile.title_en ? nameOf({ name_en: profile.title_en, name_ko: profile.title_ko }) : profile.title ?? profile.key ?? profile.name;
}

function profileNote(chosen) {
  const found = (read('intake.profiles') ?? []).find((each) => (each.key ?? each.name) === chosen);
  return found?.description ? html`<p class="hint">${found.description}</p>` : nothing;
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
  change({ files: [...event.dataTransfer.files].slice(0, 1), trouble: null });
}

async function submit(event) {
  event.preventDefault();
  const { files, profile, strict, prune } = read('intake.upload');
  change({ sending: true, share: 0, trouble: null });
  try {
    const job = await sendFile({ file: files[0], profile, strict, prune }, (share) => change({ share }));
    put('intake.upload', EMPTY);
    go({ job: job.id });
  } catch (trouble) {
    change({ sending: false, trouble: trouble instanceof Trouble ? trouble : new Trouble('page') });
  }
}
