// Jobs: long work that runs on the server and may be left alone.

import { address } from '../app/address.js';
import { read, watch } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, repeat } from '../app/vendor.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { jobCard } from './card.js';
import { loadTitles } from './titles.js';
import { look } from './watch.js';

export default {
  id: 'jobs',
  icon: 'jobs',
  letter: 'j',
  low: true,
  title: () => t('jobs.title'),
  follow: async () => {
    await look();
    await loadTitles(read('jobs') ?? []);
  },
  view: () => {
    const trouble = read('jobs.trouble');
    const jobs = read('jobs');
    if (trouble) {
      return failure(trouble, look);
    }
    if (!jobs) {
      return skeleton();
    }
    return jobs.length ? html`${repeat(jobs, ({ id }) => id, jobCard)}` : empty(t('jobs.none'));
  },
};

watch('jobs', (jobs) => { if (address().room === 'jobs') { loadTitles(jobs); } });
