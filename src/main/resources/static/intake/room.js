// Import: a file and its profile in, progress, and the issues as list and on the map.

import { go } from '../app/address.js';
import { read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { eraseIssues } from './issue-marks.js';
import { followImport } from './load.js';
import { progressView } from './progress.js';
import { erasePreview } from './preview-map.js';
import { uploadForm, loadProfiles } from './upload.js';
import { loadUserLayers, userLayersView } from './user-layers.js';

export default {
  id: 'import',
  icon: 'intake',
  letter: 'i',
  title: () => t('intake.title'),
  context: (now) => (now.job ? [{ label: t('intake.title'), step: () => go({ job: null }) }] : []),
  follow: (now) => {
    loadProfiles();
    loadUserLayers();
    return followImport(now);
  },
  leave: () => {
    eraseIssues();
    erasePreview();
  },
  view: (now) => html`${now.job ? nothing : html`${uploadForm()}${userLayersView()}`}${now.job || read('intake.upload')?.sending ? progressView(now) : nothing}`,
};
