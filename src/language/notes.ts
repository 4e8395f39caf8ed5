import type { Language } from '../plan/plan.ts';

/** Keys that validate and have no effect yet. */
export function notHonoured(keys: readonly string[], language: Language): string {
  const list = keys.map((key) => `\`${key}\``).join(', ');
  return language === 'fi'
    ? `huom: tämä versio ei vielä käytä avainta ${list}: luvut ovat yhdestä kokouksesta`
    : `note: this version does not act on ${list} yet: figures are for one meeting`;
}
