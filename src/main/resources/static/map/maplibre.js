// The part of MapLibre's style language that the server writes, evaluated for one feature. Pure functions.

const compare = (same) => ([a, b]) => (a === null || b === null ? false : same(a, b));
const sum = (add) => (values) => (values.some((value) => value === null || value === '') ? null : values.map(Number).reduce(add));
const WORDS = {
  '==': ([a, b]) => a === b,
  '!=': ([a, b]) => a !== b,
  '<': compare((a, b) => a < b),
  '<=': compare((a, b) => a <= b),
  '>': compare((a, b) => a > b),
  '>=': compare((a, b) => a >= b),
  '!': ([a]) => !a,
  '+': sum((a, b) => a + b),
  '-': sum((a, b) => a - b),
  '*': sum((a, b) => a * b),
  '/': sum((a, b) => a / b),
  max: sum((a, b) => Math.max(a, b)),
  min: sum((a, b) => Math.min(a, b)),
  sqrt: ([a]) => (a === null ? null : Math.sqrt(Number(a))),
  'to-string': ([a]) => (a === null ? '' : String(a)),
  slice: ([text, from, to]) => text.slice(from, to),
  in: ([part, whole]) => whole.includes(part),
  all: (values) => values.every(Boolean),
  any: (values) => values.some(Boolean),
};

/** The value of an expression; get asks the feature for a property, null where it has none. */
export function evaluate(expression, get, geometry) {
  // A list that begins with a number is a value, such as the dashes of a line.
  if (!Array.isArray(expression) || typeof expression[0] === 'number') {
    return expression ?? null;
  }
  const [word, ...rest] = expression;
  const value = (part) => evaluate(part, get, geometry);
  switch (word) {
    case 'get': return get(rest[0]) ?? null;
    case 'literal': return rest[0];
    case 'geometry-type': return geometry;
    case 'case': return choose(rest, value);
    case 'match': return match(rest, value);
    case 'step': return step(rest, value);
    case 'interpolate': return interpolate(rest, value);
    default: return called(word, rest.map(value));
  }
}

function called(word, values) {
  if (!WORDS[word]) {
    throw new Error(`A style says '${word}', which this page does not know.`);
  }
  return WORDS[word](values);
}

function choose(parts, value) {
  for (let i = 0; i + 1 < parts.length; i += 2) {
    if (value(parts[i])) {
      return value(parts[i + 1]);
    }
  }
  return value(parts.at(-1));
}

function match([input, ...parts], value) {
  const wanted = value(input);
  for (let i = 0; i + 1 < parts.length; i += 2) {
    if ([].concat(parts[i]).some((label) => label === wanted)) {
      return value(parts[i + 1]);
    }
  }
  return value(parts.at(-1));
}

function step([input, first, ...stops], value) {
  const at = value(input);
  let found = first;
  for (let i = 0; at !== null && i < stops.length && Number(at) >= value(stops[i]); i += 2) {
    found = stops[i + 1];
  }
  return value(found);
}

/** Linear between numbers and between colours. */
function interpolate([, input, ...stops], value) {
  const at = value(input);
  const pairs = [];
  for (let i = 0; i < stops.length; i += 2) {
    pairs.push([value(stops[i]), value(stops[i + 1])]);
  }
  const above = at === null ? 0 : pairs.findIndex(([stop]) => stop >= at);
  if (above <= 0) {
    return above === 0 ? pairs[0][1] : pairs.at(-1)[1];
  }
  const [[from, low], [to, high]] = [pairs[above - 1], pairs[above]];
  const share = (at - from) / (to - from);
  return typeof low === 'number' ? low + (high - low) * share : mixed(low, high, share);
}

/** Two hex colours mixed. */
function mixed(low, high, share) {
  const parts = (hex) => [1, 3, 5].map((place) => parseInt(hex.slice(place, place + 2), 16));
  const [a, b] = [parts(low), parts(high)];
  return `#${a.map((part, i) => Math.round(part + (b[i] - part) * share).toString(16).padStart(2, '0')).join('')}`;
}
