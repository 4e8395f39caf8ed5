import type { Language } from '../plan/plan.ts';

const en = {
  template: 'Template',
  length: 'Length',
  what: 'What it is for',
  origin: { project: 'this project', user: 'your own', 'built-in': 'built in' },
  items: 'Agenda',
  cast: 'People unless you name others',
  questions: 'Questions (--set id=answer)',
  requires: 'Requires',
  from: (min: number, max: number | undefined) =>
    max === undefined ? `at least ${min}` : min === max ? `exactly ${min}` : `${min} to ${max}`,
  use: (name: string) => `Use it: meetplan new ${name}`,
  show: 'More about one: meetplan templates show NAME',
};

const fi: typeof en = {
  template: 'Malli',
  length: 'Kesto',
  what: 'Mihin',
  origin: { project: 'tämä projekti', user: 'oma', 'built-in': 'valmis malli' },
  items: 'Asialista',
  cast: 'Osallistujat, ellei muita nimetä',
  questions: 'Kysymykset (--set tunnus=vastaus)',
  requires: 'Edellyttää',
  from: (min, max) => (max === undefined ? `vähintään ${min}` : min === max ? `tasan ${min}` : `${min}–${max}`),
  use: (name) => `Käytä: meetplan new ${name}`,
  show: 'Lisää yhdestä: meetplan templates show NIMI',
};

export const templateWords = (language: Language): typeof en => (language === 'fi' ? fi : en);
