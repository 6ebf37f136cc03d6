// The one place that knows which releases of foreign modules are served and where.
export { html, svg, render, nothing } from '../webjars/lit-html/3.3.2/lit-html.js';
export { repeat } from '../webjars/lit-html/3.3.2/directives/repeat.js';
export { keyed } from '../webjars/lit-html/3.3.2/directives/keyed.js';
export { live } from '../webjars/lit-html/3.3.2/directives/live.js';
export { ref } from '../webjars/lit-html/3.3.2/directives/ref.js';

/** OpenLayers as its one-file build leaves it; loaded by a classic script before any module runs. */
export const ol = globalThis.ol;
