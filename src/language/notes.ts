import type { Language } from '../plan/plan.ts';

/** Keys that validate and have no effect yet. */
export function notHonoured(keys: readonly string[], language: Language): string {
  const list = keys.map((key) => `\`${key}\``).join(', ');
  const isSeries = keys.includes('repeat');
  if (language === 'fi') {
    return `huom: tämä versio ei vielä käytä avainta ${list}${isSeries ? ': luvut ovat yhdestä kokouksesta' : ''}`;
  }
  return `note: this version does not act on ${list} yet${isSeries ? ': figures are for one meeting' : ''}`;
}
