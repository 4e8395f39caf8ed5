import type { Language } from '../plan/plan.ts';
import { en, type Words } from './words-en.ts';
import { fi } from './words-fi.ts';

const CATALOGS: Readonly<Record<Language, Words>> = { en, fi };

/** Every word of agendas and costs in a language. */
export const words = (language: Language): Words => CATALOGS[language];

export type { Words };
