// Scores from weights. Pure functions.

/** Weights as shares that add up to 1; even where all are nought. */
export function shares(weights) {
  const keys = Object.keys(weights);
  const sum = keys.reduce((all, key) => all + weights[key], 0);
  return Object.fromEntries(keys.map((key) => [key, sum > 0 ? weights[key] / sum : 1 / keys.length]));
}

/** The features with a score by these weights, best first. */
export function rescored(features, weights) {
  const share = shares(weights);
  const scoreOf = ({ scores }) => Object.entries(scores).reduce((all, [key, score]) => all + (share[key] ?? 0) * score, 0);
  return features.map((feature) => ({ ...feature, score: scoreOf(feature.properties) }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

/** Weights as the address has them: criterion-percent, by commas. */
export function weightsText(weights) {
  return Object.entries(weights).map(([criterion, percent]) => `${criterion}-${percent}`).join(',');
}

/** The weights of the address over the usual ones; what names no criterion is left out. */
export function weightsFrom(text, usual) {
  const told = Object.fromEntries((text ?? '').split(',').map((each) => /^(\w+)-(\d{1,3})$/.exec(each)).filter((parts) => parts && parts[1] in usual && Number(parts[2]) <= 100).map((parts) => [parts[1], Number(parts[2])]));
  return { ...usual, ...told };
}
