import type { Language } from '../plan/plan.ts';

/** What figures rest on, in one line of sentences. Lists and percentages come formatted. */

const en = {
  notCounted: (kinds: string) => `Not counted: ${kinds}.`,
  optionalShare: (percent: string) => `Optional people count for ${percent}.`,
  overrun: (percent: string) => `The highest figure lets attended time run over by ${percent}.`,
  percent: (number: string) => `${number}%`,
  allPlans: (number: number) => `${number} plans`,
};

const fi: typeof en = {
  notCounted: (kinds) => `Ei lasketa: ${kinds}.`,
  optionalShare: (percent) => `Valinnaisten osallistujien osuudesta lasketaan ${percent}.`,
  overrun: (percent) => `Suurimmassa luvussa läsnäoloaika venyy ${percent}.`,
  percent: (number) => `${number} %`,
  allPlans: (number) => `${number} suunnitelmaa`,
};

export const costWords = (language: Language): typeof en => (language === 'fi' ? fi : en);
