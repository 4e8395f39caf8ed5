// Every catalogue beside the English one: what it lacks, what it has too much, and what is of another kind. The type
// checker says so too, but a build does not wait for it.

const isGroup = (entry) =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry) && !(entry instanceof Map);

/** The kind of every entry by its path: `agenda.kinds.decide` → `string`. */
const kindsOf = (entry, at) =>
  isGroup(entry)
    ? Object.entries(entry).flatMap(([key, one]) => kindsOf(one, at === '' ? key : `${at}.${key}`))
    : [[at, typeof entry]];

/** What is wrong with the catalogues, a line each. */
export function faultsOf({ LANGUAGES, DEFAULT_LANGUAGE, catalog }) {
  const wanted = new Map(kindsOf(catalog(DEFAULT_LANGUAGE), ''));
  return LANGUAGES.flatMap((language) => {
    const found = new Map(kindsOf(catalog(language), ''));
    const file = `src/language/${language}.ts`;
    return [
      ...[...wanted]
        .filter(([at, kind]) => found.get(at) !== kind)
        .map(([at, kind]) => `${file}: ${at} ${found.has(at) ? `is no ${kind}` : 'is missing'}`),
      ...[...found.keys()].filter((at) => !wanted.has(at)).map((at) => `${file}: ${at} is in no other catalogue`),
    ];
  });
}
