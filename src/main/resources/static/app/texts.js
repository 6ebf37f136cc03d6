// Sentences by key. Each room has texts.en.json and texts.ko.json, keys begin with the room; every further language is
// one file for all rooms.

const ROOMS = ['app', 'map', 'ui', 'search', 'explore', 'edit', 'partners', 'exchanges', 'capacity', 'sites', 'prospects', 'tenants', 'estimates', 'intake', 'userlayers', 'jobs', 'help', 'tour'];
/** English and Korean, and what the server has a file of sentences for: languages/xx.json. */
export const LANGUAGES = ['en', 'ko', ...further()];

let language = 'en';
let sentences = new Map();
let plurals = new Intl.PluralRules('en');

function further() {
  return document.querySelector('meta[name=languages]')?.content.split(' ') ?? [];
}

/** Loads the sentences of a language. A further one is one file; English stands in for what it leaves out. */
export async function speak(wanted) {
  const chosen = LANGUAGES.includes(wanted) ? wanted : 'en';
  const own = chosen === 'ko' ? 'ko' : 'en';
  const files = ROOMS.map((room) => load(`${room}/texts.${own}.json`));
  if (chosen !== own) {
    files.push(load(`languages/${chosen}.json`));
  }
  sentences = new Map((await Promise.all(files)).flatMap(Object.entries));
  language = chosen;
  plurals = new Intl.PluralRules(chosen);
  document.documentElement.lang = chosen;
}

async function load(file) {
  const answer = await fetch(new URL(`../${file}`, import.meta.url));
  if (!answer.ok) {
    throw new Error(`No texts in ${file}: ${answer.status}`);
  }
  return answer.json();
}

/** Language in use, such as en or ko. */
export function spoken() {
  return language;
}

/** The language to begin with: asked for, remembered, or the browser's. */
export function firstLanguage(asked, remembered) {
  return [asked, remembered, ...navigator.languages.map((tag) => tag.slice(0, 2)), 'en']
    .find((tag) => LANGUAGES.includes(tag));
}

/**
 * The sentence with {names} filled in. A number called count picks between key.one and key.other.
 * A missing key shows itself, so that it is seen and mended.
 */
export function t(key, values = {}) {
  const plural = 'count' in values ? sentences.get(`${key}.${plurals.select(values.count)}`) ?? sentences.get(`${key}.other`) : undefined;
  const sentence = plural ?? sentences.get(key) ?? key;
  return sentence.replace(/\{(\w+)\}/g, (all, name) => (name in values ? shown(values[name]) : all));
}

/** Whether there is a sentence of that key. */
export function says(key) {
  return sentences.has(key);
}

function shown(value) {
  return typeof value === 'number' ? value.toLocaleString(language) : value;
}

/** The name of a record in the spoken language; its own name where there is no translation. */
export function nameOf(properties) {
  return properties[`name_${language}`] || properties.name || properties.name_en || '–';
}

/** The name under a stem, such as partner_facility_name: in the spoken language where there is one, else its own. */
export function nameIn(properties, stem) {
  return properties[`${stem}_${language}`] || properties[stem];
}

/** A property that exists in both languages, such as material_class_title. */
export function inTongue(properties, stem) {
  return properties[`${stem}_${language}`] || properties[`${stem}_en`] || properties[stem];
}
