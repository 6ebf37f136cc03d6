// Rows of a table as the reader wants them: filtered by words, sorted by a column. And the same as CSV. Pure functions.

const QUOTED = /[",\r\n]/;
/** A program that opens CSV would take these for formulas. */
const FORMULA = /^[=+@\t\r]|^-(?![\d.])/;

/**
 * @param rows [{cells: {key: text, number or null}}]
 * @param by {key, down}: the column and whether the largest comes first; unknown values come last either way
 * @param words all of which a row must have in some column
 */
export function arranged(rows, { key, down }, words, language) {
  const wanted = words.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  const kept = rows.filter(({ cells }) => {
    const all = Object.values(cells).join(' ').toLocaleLowerCase(language);
    return wanted.every((word) => all.includes(word));
  });
  if (!key) {
    return kept;
  }
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  const missing = (value) => value === null || value === undefined;
  return [...kept].sort(({ cells: a }, { cells: b }) => (missing(a[key]) - missing(b[key])) || (missing(a[key]) ? 0 : compare(a[key], b[key]) * (down ? -1 : 1)));
}

/** Numbers with a point and without separators, as other programs read them. */
export function csv(columns, rows) {
  const cell = (value) => {
    const text = value === null || value === undefined ? '' : typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
    return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns.map(({ label }) => cell(label)), ...rows.map(({ cells }) => columns.map(({ key }) => cell(cells[key])))].map((line) => line.join(',')).join('\r\n');
}
