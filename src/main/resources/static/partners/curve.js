// Geometry of flow lines, in map units and pixels. Pure functions.

const PARTS = 24;
/** Height of the bow over its chord: enough to tell there from back, not enough to mislead. */
const BOW = 0.14;
const THIN = 1;
const THICK = 7;

/**
 * Points of a bow from one place to another, always bent to the same side of its direction.
 * @param order 0 for the first line between two places; the next ones bend more
 */
export function curve([x1, y1], [x2, y2], order = 0) {
  const bow = BOW * 2 * (1 + order * 0.8);
  const control = [(x1 + x2) / 2 - (y2 - y1) * bow, (y1 + y2) / 2 + (x2 - x1) * bow];
  return Array.from({ length: PARTS + 1 }, (_, step) => {
    const u = step / PARTS;
    const w = [(1 - u) ** 2, 2 * u * (1 - u), u ** 2];
    return [w[0] * x1 + w[1] * control[0] + w[2] * x2, w[0] * y1 + w[1] * control[1] + w[2] * y2];
  });
}

/** Width in pixels by the square root of the amount's share of the largest; thinnest when unknown. */
export function lineWidth(amount, largest) {
  return amount === null || amount <= 0 ? THIN : Math.max(THIN, THICK * Math.sqrt(amount / largest));
}

/** Where the arrow head stands, so many map units before the end, and its angle clockwise from north. */
export function arrowAt(line, before) {
  let left = before;
  for (let at = line.length - 1; at > 0; at--) {
    const [[x1, y1], [x2, y2]] = [line[at - 1], line[at]];
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length >= left || at === 1) {
      const share = length ? Math.min(1, left / length) : 0;
      return { point: [x2 - (x2 - x1) * share, y2 - (y2 - y1) * share], angle: Math.atan2(x2 - x1, y2 - y1) };
    }
    left -= length;
  }
  return { point: line[0], angle: 0 };
}
