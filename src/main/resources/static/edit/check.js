// What is wrong with a written value, before it is sent; the server looks again. Pure.

/** The key of a sentence and its values, or null when nothing is wrong. */
export function faultOf(field, value) {
  const nothing = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (nothing) {
    return field.required ? fault('edit.fault.missing') : null;
  }
  if (value instanceof Unread) {
    return fault(`edit.fault.${value.wanted}`);
  }
  if (field.type === 'integer' && !Number.isInteger(value)) {
    return fault('edit.fault.whole');
  }
  if (typeof value === 'number') {
    return boundsFault(field, value);
  }
  if (field.pattern && !new RegExp(field.pattern, 'u').test(value)) {
    return fault('edit.fault.pattern');
  }
  return field.choices && !field.choices.includes(value) ? fault('edit.fault.choice') : null;
}

function boundsFault({ minimum, maximum }, value) {
  if (!Number.isFinite(value)) {
    return fault('edit.fault.number');
  }
  if (minimum !== undefined && value < minimum) {
    return fault('edit.fault.least', { least: minimum });
  }
  return maximum !== undefined && value > maximum ? fault('edit.fault.most', { most: String(maximum) }) : null;
}

function fault(key, values = {}) {
  return { key, values };
}

/** What was typed and is no value of its kind; kept as it was typed. */
export class Unread {
  constructor(text, wanted) {
    this.text = text;
    this.wanted = wanted;
  }
}

/** The value behind what was typed into a field. */
export function valueOf(field, text) {
  const typed = text.trim();
  if (typed === '') {
    return null;
  }
  switch (field.type) {
    case 'integer':
    case 'number': return Number.isFinite(Number(typed)) ? Number(typed) : new Unread(text, 'number');
    case 'boolean': return typed === 'true';
    case 'array': return listOf(field, typed, text);
    case 'object': return objectOf(typed, text);
    default: return typed;
  }
}

function listOf(field, typed, text) {
  const parts = typed.split(';').map((part) => part.trim()).filter(Boolean);
  if (field.items !== 'number') {
    return parts;
  }
  const numbers = parts.map(Number);
  return numbers.every(Number.isFinite) ? numbers : new Unread(text, 'numbers');
}

function objectOf(typed, text) {
  try {
    const value = JSON.parse(typed);
    return value && typeof value === 'object' ? value : new Unread(text, 'object');
  } catch {
    return new Unread(text, 'object');
  }
}

/** A value as it stands in its input. */
export function textOf(field, value) {
  if (value === null || value === undefined) {
    return '';
  }
  if (value instanceof Unread) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return value.join('; ');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Names of the values in which two rows differ. */
export function differences(one, other) {
  const names = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
  return [...names].filter((name) => !same(one?.[name], other?.[name]));
}

export function same(one, other) {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
