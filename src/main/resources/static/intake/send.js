// Sends files with the share sent so far; fetch cannot tell that, so the older way is used.

import { Trouble, withQuery } from '../app/api.js';
import { put } from '../app/store.js';
import { spoken } from '../app/texts.js';

/** @param told called with 0 to 1 while the files are sent; @return the import that was begun */
export function sendFiles({ files, kind, profile, profileText, set, reading, layer, title, strict, prune, dryRun }, told) {
  const form = new FormData();
  files.forEach((file) => form.append('file', file));
  if (profileText) {
    form.append('profile', new Blob([profileText], { type: 'application/json' }), 'profile.yaml');
  }
  const own = kind === 'layer';
  const settings = own ? {} : Object.fromEntries(Object.entries(set).map(([name, value]) => [`set.${name}`, value]));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', withQuery('api/imports', {
      ...(own ? { layer, title } : { profile: profileText ? null : profile, prune }), strict, dry_run: dryRun, ...reading, ...settings,
    }));
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', spoken());
    request.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0);
    request.onerror = () => { put('gone', true); reject(new Trouble('gone')); };
    request.onload = () => (request.status < 300 ? resolve(request.response) : reject(trouble(request)));
    request.send(form);
  });
}

function trouble({ status, response }) {
  return new Trouble(status >= 500 ? 'failed' : 'refused', { ...response, status });
}
