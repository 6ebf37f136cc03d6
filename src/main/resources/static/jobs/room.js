// Jobs: long work that runs on the server and may be left alone.

import { read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing, repeat } from '../app/vendor.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { jobCard } from './card.js';
import { look } from './watch.js';

export default {
  id: 'jobs',
  icon: 'jobs',
  letter: 'j',
  low: true,
  title: () => t('jobs.title'),
  follow: look,
  view: () => {
    const trouble = read('jobs.trouble');
    const refused = read('jobs.refused');
    const jobs = read('jobs');
    if (!jobs) {
      return trouble ? failure(trouble, look) : skeleton();
    }
    return jobs.length ? html`${trouble ? failure(trouble, look) : nothing}${refused ? failure(refused) : nothing}${repeat(jobs, ({ id }) => id, jobCard)}` : empty(t('jobs.none'));
  },
};
