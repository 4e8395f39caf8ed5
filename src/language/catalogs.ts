import { type Catalog, en } from './en.ts';
import { fi } from './fi.ts';

/** Every language that meetplan speaks. A new one is a file beside these and a line here. */
const CATALOGS = { en, fi } as const satisfies Readonly<Record<string, Catalog>>;

export type Language = keyof typeof CATALOGS;
export type { Catalog } from './en.ts';

/** Words that are chosen when they are printed, in the language that is then known. */
export type Say = (catalog: Catalog) => string;

export const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && Object.hasOwn(CATALOGS, text);

/** In the order in which one stands in for another. */
export const LANGUAGES = Object.keys(CATALOGS).filter(isLanguage);

/** Spoken where nobody says another. */
export const DEFAULT_LANGUAGE: Language = 'en';

export const catalog = (language: Language): Catalog => CATALOGS[language];

/** Of texts by language, the one that was asked for, else the first there is. */
export function inLanguage<T>(
  texts: { readonly [Name in Language]?: T | undefined },
  language: Language,
): T | undefined {
  return texts[language] ?? LANGUAGES.map((one) => texts[one]).find((text) => text !== undefined);
}
