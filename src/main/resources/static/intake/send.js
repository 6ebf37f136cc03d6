// Sends a file with its share sent so far; fetch cannot tell that, so the older way is used.

import { Trouble } from '../app/api.js';
import { put } from '../app/store.js';
import { spoken } from '../app/texts.js';

/** @param told called with 0 to 1 while the file is sent; @return the job that was started */
export function sendFile({ file, profile, strict, prune }, told) {
  const form = new FormData();
  form.append('file', file);
  for (const [name, value] of Object.entries({ profile, strict: strict || '', prune: prune || '' })) {
    if (value) {
      form.append(name, value);
    }
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', 'api/imports');
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
