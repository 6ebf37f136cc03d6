// Line icons on a 24 grid, drawn for this page.

import { html, svg } from '../app/vendor.js';

const PATHS = {
  explore: svg`<circle cx="12" cy="12" r="8.5"/><path d="m15.5 8.5-2 5-5 2 2-5z"/>`,
  edit: svg`<path d="m5 19 1-4L16.5 4.5a2 2 0 0 1 3 3L9 18z"/><path d="m14.5 6.5 3 3"/>`,
  partners: svg`<circle cx="6" cy="12" r="2.5"/><circle cx="18" cy="6" r="2.5"/><circle cx="18" cy="18" r="2.5"/><path d="m8.3 11 7.4-3.9M8.3 13l7.4 3.9"/>`,
  exchanges: svg`<path d="M5 8.5h12.5m-3.5-3.5 3.5 3.5-3.5 3.5M19 15.5H6.5M10 12l-3.5 3.5L10 19"/>`,
  sites: svg`<path d="M12 3.5 4.5 8v3h15V8zM6.5 11v6m5.5-6v6m5.5-6v6M4.5 17.5h15v3h-15z"/>`,
  capacity: svg`<path d="M4.5 19.5h15M6.5 19.5v-5m5 5v-9m5 9V5.5"/><path d="m4.5 11 5-5 3 2.5 6-5"/>`,
  intake: svg`<path d="M12 4v10m-4-4 4 4 4-4M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3"/>`,
  jobs: svg`<path d="M5 7h9M5 12h14M5 17h6"/><circle cx="17.5" cy="7" r="1.5"/><circle cx="14.5" cy="17" r="1.5"/>`,
  help: svg`<circle cx="12" cy="12" r="8.5"/><path d="M9.7 9.6a2.4 2.4 0 1 1 3.3 2.3c-.7.3-1 .8-1 1.6M12 16.5v.1"/>`,
  light: svg`<circle cx="12" cy="12" r="3.5"/><path d="M12 3.5v2m0 13v2M3.5 12h2m13 0h2M6 6l1.4 1.4m9.2 9.2L18 18M18 6l-1.4 1.4M7.4 16.6 6 18"/>`,
  dark: svg`<path d="M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z"/>`,
  system: svg`<rect x="4" y="5" width="16" height="11" rx="1.5"/><path d="M9 20h6m-3-4v4"/>`,
  search: svg`<circle cx="11" cy="11" r="6"/><path d="m15.5 15.5 4.5 4.5"/>`,
  layers: svg`<path d="m12 4 8.5 4.5L12 13 3.5 8.5zM4 12.5l8 4.3 8-4.3M4 16.3l8 4.3 8-4.3"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  left: svg`<path d="m14.5 6-6 6 6 6"/>`,
  right: svg`<path d="m9.5 6 6 6-6 6"/>`,
  up: svg`<path d="m6 14.5 6-6 6 6"/>`,
  down: svg`<path d="m6 9.5 6 6 6-6"/>`,
  undo: svg`<path d="M9 6 4.5 10.5 9 15M5 10.5h9a5 5 0 0 1 0 10h-3"/>`,
  redo: svg`<path d="m15 6 4.5 4.5L15 15m4-4.5h-9a5 5 0 0 0 0 10h3"/>`,
  plus: svg`<path d="M12 5.5v13M5.5 12h13"/>`,
  minus: svg`<path d="M5.5 12h13"/>`,
  locate: svg`<circle cx="12" cy="12" r="5"/><path d="M12 3.5v4m0 9v4M3.5 12h4m9 0h4"/>`,
  warning: svg`<path d="M12 4.5 3.5 19.5h17zM12 10v4.5m0 2.3v.1"/>`,
  park: svg`<path d="M4 8.5 12 4l8 4.5v7L12 20l-8-4.5z"/>`,
  facility: svg`<path d="M4.5 19.5V10l5 3.5V10l5 3.5V5h5v14.5z"/>`,
  material: svg`<path d="M12 4.5 19.5 8.5v7L12 19.5l-7.5-4v-7zM4.5 8.5 12 12.5l7.5-4M12 12.5v7"/>`,
  code: svg`<path d="M4.5 6.5h15v11h-15zM8 6.5v11M11 10h5M11 14h5"/>`,
  measure: svg`<path d="m4 15.5 11.5-11.5 4.5 4.5L8.5 20zM7.5 12l2 2m1-5 2 2m1-5 2 2"/>`,
  print: svg`<path d="M7 9V4h10v5M7 17H4.5V9.5h15V17H17M7 14h10v6H7z"/>`,
  grip: svg`<path d="M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1" stroke-width="2.6"/>`,
  place: svg`<path d="M12 20.5s6.5-5.6 6.5-10.5a6.5 6.5 0 1 0-13 0c0 4.9 6.5 10.5 6.5 10.5z"/><circle cx="12" cy="10" r="2.3"/>`,
};

/** An icon beside text or in a labelled button; screen readers pass over it. */
export function icon(name, size = 20) {
  return html`<svg class="icon" width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor"
    stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${PATHS[name]}</svg>`;
}
