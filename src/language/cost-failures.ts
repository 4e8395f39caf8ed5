import type { Words } from '../errors.ts';
import { printableLine } from './printable.ts';

/** Why `cost` could not do what it was asked, where no place in a file is to blame. */

const quoted = (text: string): string => `"${printableLine(text)}"`;
const listed = (names: readonly string[]): string => names.slice(0, 12).join(', ');

export const badDay = (flag: string, value: string): Words => ({
  en: `${flag}: ${quoted(value)} is no date of the calendar; expected one like 2027-01-20`,
  fi: `${flag}: ${quoted(value)} ei ole kalenterin päivä; muoto on 2027-01-20`,
});

export const windowBackwards = (from: string, to: string): Words => ({
  en: `--from ${from} is after --to ${to}`,
  fi: `--from ${from} on myöhemmin kuin --to ${to}`,
});

export const onOrWindow: Words = {
  en: '--on names one day; it does not go with --from or --to',
  fi: '--on nimeää yhden päivän; se ei sovi yhteen valitsimien --from ja --to kanssa',
};

export const nothingOn = (day: string): Words => ({
  en: `no meeting is held on ${day}`,
  fi: `päivänä ${day} ei ole kokousta`,
});

export const heldOn = (days: readonly string[]): Words => ({
  en: `the plans are for ${listed(days)}`,
  fi: `suunnitelmien päivät: ${listed(days)}`,
});

export const badBudget = (value: string): Words => ({
  en: `--budget: expected staff hours like 12h or 12h30m, or money like 1000.00 or "1000.00 EUR", got ${quoted(value)}`,
  fi: `--budget: muoto on henkilötyötunteja (12h, 12h30m) tai rahaa (1000.00, "1000.00 EUR"); nyt ${quoted(value)}`,
});

export const unknownCurrency = (value: string, code: string): Words => ({
  en: `--budget ${quoted(value)}: there is no currency ${quoted(code)}`,
  fi: `--budget ${quoted(value)}: valuuttaa ${quoted(code)} ei ole`,
});

export const otherCurrency = (value: string, currency: string | undefined): Words => ({
  en:
    currency === undefined
      ? `--budget ${quoted(value)}: the plans name no currency; give the amount alone, or set \`currency\` in meetplan.yaml`
      : `--budget ${quoted(value)}: the plans are in ${currency}, and amounts in two currencies are never compared`,
  fi:
    currency === undefined
      ? `--budget ${quoted(value)}: suunnitelmissa ei ole valuuttaa; anna pelkkä summa tai aseta \`currency\` tiedostossa meetplan.yaml`
      : `--budget ${quoted(value)}: suunnitelmien valuutta on ${currency}, eikä eri valuuttoja verrata`,
});

export const badChange = (text: string): Words => ({
  en: `--what-if: expected path=value, got ${quoted(text)}`,
  fi: `--what-if: muoto on polku=arvo, nyt ${quoted(text)}`,
});

export const changeExamples: Words = {
  en: 'like sales-rep=-2, without=pekka, duration=45m, attendees.reps.count=4 or estimate.overrun=10',
  fi: 'kuten sales-rep=-2, without=pekka, duration=45m, attendees.reps.count=4 tai estimate.overrun=10',
};

export const changeMeansNothing = (text: string, name: string): Words => ({
  en: `--what-if ${quoted(text)}: nobody and nothing here is called ${quoted(name)}`,
  fi: `--what-if ${quoted(text)}: täällä ei ole nimeä ${quoted(name)}`,
});

export const tooFewHeads = (text: string, who: string, heads: number): Words => ({
  en: `--what-if ${quoted(text)}: there are only ${heads} to take away from ${who}`,
  fi: `--what-if ${quoted(text)}: ${who}: pois voi ottaa vain ${heads}`,
});

export const noLength = (text: string): Words => ({
  en: `--what-if ${quoted(text)}: the meeting has no length to be changed`,
  fi: `--what-if ${quoted(text)}: kokouksella ei ole pituutta, jota muuttaa`,
});

export const teamEntry = (text: string, id: string): Words => ({
  en: `--what-if ${quoted(text)}: ${id} is there as a member of a team`,
  fi: `--what-if ${quoted(text)}: ${id} on mukana tiimin jäsenenä`,
});

export const teamHelp = (id: string): Words => ({
  en: `name ${id} in the plan, or use without=${id}`,
  fi: `nimeä ${id} suunnitelmassa tai käytä: without=${id}`,
});

export const changeIsWrong = (text: string, message: Words): Words => ({
  en: `--what-if ${quoted(text)}: ${message.en}`,
  fi: `--what-if ${quoted(text)}: ${message.fi}`,
});

export const guess = (name: string | undefined, candidates: readonly string[]): Words =>
  !candidates.length
    ? { en: 'no plan has any', fi: 'missään suunnitelmassa ei ole sellaisia' }
    : name === undefined
      ? { en: `there are: ${listed(candidates)}`, fi: `vaihtoehdot: ${listed(candidates)}` }
      : { en: `did you mean ${name}?`, fi: `tarkoititko ${name}?` };

export const outsideWindow = (number: number): Words => ({
  en: `note: ${number} ${number === 1 ? 'plan is' : 'plans are'} for other days and not counted`,
  fi: `huom: ${number} ${number === 1 ? 'suunnitelma on' : 'suunnitelmaa on'} muilta päiviltä, eikä niitä lasketa`,
});

export const nothingCounted: Words = {
  en: 'note: no meeting is held on these days, so all figures are 0',
  fi: 'huom: näinä päivinä ei ole kokouksia, joten kaikki luvut ovat 0',
};
