import type { Severity } from '../diagnostic.ts';
import type { Language } from '../plan/plan.ts';

/** What was looked at in one run. */
export interface Summary {
  readonly plans: number;
  readonly templates: number;
  /** Configurations, answers, printed agendas. */
  readonly others: number;
  readonly skipped: number;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const en = {
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
  help: 'help',
  more: (number: number) => `and ${count(number, 'more problem', 'more problems')}; --max-problems 0 shows all`,
  summary(checked: Summary, problems: Readonly<Record<Severity, number>>): string {
    const files = [
      count(checked.plans, 'plan', 'plans'),
      ...(checked.templates ? [count(checked.templates, 'template', 'templates')] : []),
      ...(checked.others ? [count(checked.others, 'other file', 'other files')] : []),
      ...(checked.skipped ? [`${checked.skipped} skipped`] : []),
    ];
    const found = [
      ...(problems.error ? [count(problems.error, 'error', 'errors')] : []),
      ...(problems.warning ? [count(problems.warning, 'warning', 'warnings')] : []),
      ...(problems.hint ? [count(problems.hint, 'hint', 'hints')] : []),
    ];
    return `${files.join(', ')}: ${found.length ? found.join(', ') : 'no problems'}`;
  },
};

const fi: typeof en = {
  severity: { error: 'virhe', warning: 'varoitus', hint: 'vihje' },
  help: 'ohje',
  more: (number) => `ja ${count(number, 'ongelma', 'ongelmaa')} lisää; --max-problems 0 näyttää kaikki`,
  summary(checked, problems) {
    const files = [
      count(checked.plans, 'suunnitelma', 'suunnitelmaa'),
      ...(checked.templates ? [count(checked.templates, 'malli', 'mallia')] : []),
      ...(checked.others ? [count(checked.others, 'muu tiedosto', 'muuta tiedostoa')] : []),
      ...(checked.skipped ? [`${checked.skipped} ohitettu`] : []),
    ];
    const found = [
      ...(problems.error ? [count(problems.error, 'virhe', 'virhettä')] : []),
      ...(problems.warning ? [count(problems.warning, 'varoitus', 'varoitusta')] : []),
      ...(problems.hint ? [count(problems.hint, 'vihje', 'vihjettä')] : []),
    ];
    return `${files.join(', ')}: ${found.length ? found.join(', ') : 'ei ongelmia'}`;
  },
};

export const reportWords = (language: Language): typeof en => (language === 'fi' ? fi : en);
