import type { Language } from '../plan/plan.ts';

/** What a record of a meeting says. In Finnish a muistio: the lighter note, which nobody signs. */

const en = {
  title: (meeting: string) => `Minutes: ${meeting}`,
  /** Number of a heading: 3, or 3 and 1. */
  number: (parts: readonly number[]) => (parts.length > 1 ? `${parts.join('.')} ` : `${parts.join('.')}. `),
  present: 'Present',
  names: 'names',
  absent: 'Absent',
  items: 'Items',
  sought: 'Outcome sought',
  decisions: 'Decisions',
  actions: 'Actions',
  action: 'What',
  deadline: 'Deadline',
  attachments: 'Attachments',
  next: 'What happens next',
  nextMeeting: 'Next meeting or check date',
  distribution: 'Sent to',
};

const fi: typeof en = {
  title: (meeting) => `Muistio: ${meeting}`,
  number: (parts) => `${parts.join('.')} `,
  present: 'Läsnä',
  names: 'nimet',
  absent: 'Poissa',
  items: 'Käsitellyt asiat',
  sought: 'Tavoiteltu tulos',
  decisions: 'Päätökset',
  actions: 'Sovitut tehtävät',
  action: 'Tehtävä',
  deadline: 'Määräaika',
  attachments: 'Liitteet',
  next: 'Jatko',
  nextMeeting: 'Seuraava kokous tai seurantapäivä',
  distribution: 'Jakelu',
};

export const minutesWords = (language: Language): typeof en => (language === 'fi' ? fi : en);
