import type { Agenda } from '../schema/agenda.ts';

/** Beyond Latin, Greek and Cyrillic, a character is not a cell, and the tables that know are worth loading. */
const WIDE = /[^\t-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2015\u2018-\u201e\u2026\u20ac\u2212]/;

export const isWide = (text: string): boolean => WIDE.test(text);

export const needsWideWidth = (agenda: Agenda): boolean => isWide(JSON.stringify(agenda));

export async function loadWidth(): Promise<(text: string) => number> {
  const { default: stringWidth } = await import('string-width');
  return (text) => stringWidth(text);
}
