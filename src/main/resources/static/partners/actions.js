// What can be done with a partner. An imagined stream is in no register, so nothing can begin with it.

import { html, nothing } from '../app/vendor.js';
import { startButton } from '../exchanges/start.js';

export function actionsOf({ properties: p }) {
  if (!p.stream_id || p.via) {
    return nothing;
  }
  const [offer, need] = p.stream_direction === 'offer' ? [p.stream_id, p.partner_stream_id] : [p.partner_stream_id, p.stream_id];
  return html`<div class="actions">${startButton(offer, need)}</div>`;
}
