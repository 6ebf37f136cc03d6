// Where givers, takers and the bands between them stand in a Sankey chart. Pure functions; lengths in pixels.

const GAP = 6;
const LEAST_SLOT = 14;
const BAND_HEIGHT = 300;
/** More on a side would be thinner than their names. */
const MOST = 12;

/**
 * The chart of flows and of what stays.
 * @param flows [{from, to, amount, colour, id}] facilities by name
 * @param rests {offers, needs}: [{name, amount}] what finds no taker, and what is not met
 * @param words {others(count), rest, unmet} names of what stands for several
 */
export function layout(flows, rests, words, width) {
  const given = gathered(flows, 'from', words.others, rests.offers);
  const taken = gathered(flows, 'to', words.others, rests.needs);
  const links = merged(flows.map((flow) => ({ ...flow, from: given.nameOf(flow.from), to: taken.nameOf(flow.to) })));
  links.push(...restLinks(rests.offers, given, (name) => ({ from: name, to: words.rest })), ...restLinks(rests.needs, taken, (name) => ({ from: words.unmet, to: name })));
  const scale = BAND_HEIGHT / Math.max(1e-9, links.reduce((sum, { amount }) => sum + amount, 0));
  const left = column(links, 'from', words.unmet, scale);
  const right = column(links, 'to', words.rest, scale);
  return { left: left.nodes, right: right.nodes, links: bands(links, left, right, scale, width), height: Math.max(left.height, right.height), width };
}

/** The largest of a side by name; the others under one name. */
function gathered(flows, end, others, rests) {
  const sums = new Map();
  flows.forEach((flow) => sums.set(flow[end], (sums.get(flow[end]) ?? 0) + flow.amount));
  rests.forEach(({ name, amount }) => sums.set(name, (sums.get(name) ?? 0) + amount));
  const names = [...sums.keys()].sort((a, b) => sums.get(b) - sums.get(a));
  const kept = new Set(names.length > MOST ? names.slice(0, MOST - 1) : names);
  const other = others(names.length - kept.size);
  return { nameOf: (name) => (kept.has(name) ? name : other) };
}

/** Bands between the same two ends in the same colour become one; it opens its largest flow. */
function merged(links) {
  const byEnds = new Map();
  for (const link of links) {
    const key = `${link.from}\n${link.to}\n${link.colour}`;
    const before = byEnds.get(key);
    byEnds.set(key, before ? { ...(before.largest >= link.amount ? before : link), amount: before.amount + link.amount, largest: Math.max(before.largest, link.amount) } : { ...link, largest: link.amount });
  }
  return [...byEnds.values()];
}

function restLinks(rests, side, ends) {
  return merged(rests.filter(({ amount }) => amount > 0).map(({ name, amount }) => ({ ...ends(side.nameOf(name)), amount, rest: true })));
}

/** Nodes from the top down, the largest first, what stays last; each as high as its tonnes but never too low for its name. */
function column(links, end, last, scale) {
  const sums = new Map();
  links.forEach((link) => sums.set(link[end], (sums.get(link[end]) ?? 0) + link.amount));
  const names = [...sums.keys()].sort((a, b) => (a === last) - (b === last) || sums.get(b) - sums.get(a));
  let y = 0;
  const nodes = names.map((name) => {
    const height = Math.max(1, sums.get(name) * scale);
    const node = { name, amount: sums.get(name), y, height, rest: name === last, filled: 0 };
    y += Math.max(height, LEAST_SLOT) + GAP;
    return node;
  });
  return { nodes, byName: new Map(nodes.map((node) => [node.name, node])), height: Math.max(0, y - GAP) };
}

function bands(links, left, right, scale, width) {
  const place = (side, name) => side.nodes.findIndex((node) => node.name === name);
  const sorted = [...links].sort((a, b) => place(left, a.from) - place(left, b.from) || place(right, a.to) - place(right, b.to));
  sorted.forEach((link) => { link.from = left.byName.get(link.from); link.height = Math.max(0.75, link.amount * scale); link.y1 = link.from.y + link.from.filled + link.height / 2; link.from.filled += link.height; });
  [...sorted].sort((a, b) => place(right, a.to) - place(right, b.to) || a.y1 - b.y1)
    .forEach((link) => { link.to = right.byName.get(link.to); link.y2 = link.to.y + link.to.filled + link.height / 2; link.to.filled += link.height; });
  return sorted.map((link) => ({ ...link, path: bend(8, link.y1, width - 8, link.y2) }));
}

function bend(x1, y1, x2, y2) {
  const middle = (x1 + x2) / 2;
  const at = (value) => value.toFixed(1);
  return `M${at(x1)} ${at(y1)}C${at(middle)} ${at(y1)} ${at(middle)} ${at(y2)} ${at(x2)} ${at(y2)}`;
}
