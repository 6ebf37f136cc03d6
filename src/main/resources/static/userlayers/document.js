// A style document from a few choices: one colour and size, a label, classes of a property. Nothing here touches the page.

/** Told apart by colour-blind people too (Okabe and Ito), without those that vanish on one of the grounds. */
export const CATEGORIES = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#7a5195'];
const OTHER = '#8a8f8c';
const OTHERS = { en: 'Other or not known', ko: '기타·미상' };

/** Bounds that put about as many values into each of so many classes; fewer where values repeat. */
export function bounds(values, count) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const all = Array.from({ length: count - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / count)]);
  const found = [...new Set(all)].filter((value) => value !== undefined && value > sorted[0]);
  return found.length || sorted.length === 0 || sorted.at(-1) === sorted[0] ? found : [sorted.at(-1)];
}

/** The most frequent values, most frequent first. */
export function frequent(values, most = CATEGORIES.length) {
  const counts = new Map();
  values.filter((value) => value !== null && value !== undefined && value !== '').forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, most).map(([value]) => value);
}

/** From a light tint to the colour itself, in so many steps. */
export function ramp(colour, steps) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return Array.from({ length: steps }, (_, i) => {
    const share = steps === 1 ? 1 : 0.25 + (0.75 * i) / (steps - 1);
    return `#${parts.map((part) => Math.round(255 - (255 - part) * share).toString(16).padStart(2, '0')).join('')}`;
  });
}

function symbols(geometry, colour, size) {
  const area = { area: colour, opacity: 0.4, outline: colour, outline_width: Math.max(0.5, size / 6) };
  const line = { line: colour, width: Math.max(0.5, size / 4) };
  const mark = { mark: 'circle', size, fill: colour, outline: '#ffffff', outline_width: 0.8 };
  return { Point: [mark], MultiLineString: [line], MultiPolygon: [area] }[geometry] ?? [area, line, mark];
}

const named = (property) => `"${property.replaceAll('"', '""')}"`;
const quoted = (text) => `'${String(text).replaceAll("'", "''")}'`;

function classRules({ geometry, colour, size, classes }) {
  const property = named(classes.property);
  const rule = (title, filter, shade) => ({ title: { en: title, ko: title }, filter, draw: symbols(geometry, shade, size) });
  const steps = classes.bounds?.length ? ramp(colour, classes.bounds.length + 1) : [];
  const numbers = steps.map((shade, i) => {
    const [low, high] = [classes.bounds[i - 1], classes.bounds[i]];
    const parts = [low === undefined ? '' : `${property} >= ${low}`, high === undefined ? '' : `${property} < ${high}`].filter(Boolean);
    return rule(low === undefined ? `< ${high}` : high === undefined ? `≥ ${low}` : `${low} – ${high}`, parts.join(' AND '), shade);
  });
  const texts = (classes.values ?? []).map((value, i) => rule(String(value), `${property} = ${quoted(value)}`, CATEGORIES[i % CATEGORIES.length]));
  const rest = { title: OTHERS, else: true, draw: symbols(geometry, OTHER, size) };
  return [...numbers, ...texts, rest];
}

/**
 * The document.
 * @param classes null, or {property, bounds} for numbers, or {property, values} for words
 */
export function styleDocument({ title, geometry, colour, size, label, classes }) {
  const rules = classes ? classRules({ geometry, colour, size, classes }) : [{ title, draw: symbols(geometry, colour, size) }];
  const names = label ? [{ draw: [{ label: named(label), size: 11, color: '#1f2624', halo: '#ffffff', halo_width: 1.6, offset: size / 2 + 2 }] }] : [];
  return { title, rules: [...rules, ...names] };
}
