// What a panel shows while it waits, when there is nothing, and when something went wrong.

import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { icon } from './icons.js';

/**
 * Grey bars where content will be. They appear only after a moment, so that quick answers do not flicker; after a second
 * a progress bar says that the work goes on.
 */
export function skeleton(lines = 4) {
  return html`<div class="skeleton" role="status"><span class="unseen">${t('ui.loading')}</span>
    ${Array.from({ length: lines }, () => html`<i></i>`)}<progress aria-hidden="true"></progress></div>`;
}

/** @param step what to do next, as a template; may be left out */
export function empty(sentence, step = nothing) {
  return html`<div class="empty"><p>${sentence}</p>${step}</div>`;
}

/** What happened and what to do; the server's own words where it gave some. */
export function failure(trouble, again) {
  return html`<div class="failure" role="alert">${icon('warning')}<div><p>${troubleText(trouble)}</p>
    ${again ? html`<button class="button small" @click=${again}>${t('ui.again')}</button>` : nothing}</div></div>`;
}

export function troubleText(trouble) {
  const { kind, detail, title, status } = trouble;
  if (kind === 'refused' && (detail || title)) {
    return detail || title;
  }
  return kind ? t(`ui.trouble.${kind}`, { status: status ?? '' }) : t('ui.trouble.page');
}
