import type { Item, Plan } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import type { Timeline } from '../plan/timeline.ts';
import type { ExplanationFile } from '../schema/cost-explanation.ts';
import { type Case, rangeOf } from './cases.ts';
import type { Figures } from './figures.ts';
import { exactText, type Fraction, fraction, sum, ZERO } from './fraction.ts';
import type { SeriesPart } from './series.ts';
import { totalOf } from './sum.ts';
import type { Bucket, Term } from './terms.ts';
import { groupBy, labourIn, minutesIn, shareIn } from './weigh.ts';

/** The rules that a term follows, by their numbers in the cost model (`meetplan explain cost`). */
const RULES: Readonly<Record<Bucket, readonly string[]>> = {
  meeting: ['R1', 'R3', 'R4'],
  prep: ['R6'],
  followUp: ['R6'],
  travel: ['R6'],
  recovery: ['R15'],
};

type TermFile = ExplanationFile['terms'][number];
type Priced = NonNullable<ExplanationFile['cost']>['low'];

function termFile(term: Term, plan: Plan, rules: readonly string[]): TermFile {
  const { person, bucket, minutes, item, task } = term;
  const what = item?.title ?? task;
  return {
    rules: [...rules, ...(person.optional ? ['R9'] : [])],
    person: person.name ?? person.id,
    role: person.role,
    bucket,
    ...(what === undefined ? {} : { what }),
    minutes,
    people: person.count,
    optional: person.optional,
    total: exactText(minutesIn([term], plan, 'expected')),
  };
}

const total = (terms: readonly Term[]): Fraction =>
  fraction(terms.reduce((minutes, term) => minutes + term.minutes * term.person.count, 0));

/** required + share × optional + overrun × attended. */
function minutesFile(terms: readonly Term[], plan: Plan, name: Case): ExplanationFile['staffMinutes']['low'] {
  const attended = terms.filter(({ bucket }) => bucket === 'meeting');
  return {
    required: exactText(total(terms.filter(({ person }) => !person.optional))),
    optional: exactText(total(terms.filter(({ person }) => person.optional))),
    share: exactText(shareIn(name, plan)),
    attended: exactText(name === 'high' ? total(attended) : ZERO),
    overrun: exactText(name === 'high' ? plan.estimate.overrun : ZERO),
    total: exactText(minutesIn(terms, plan, name)),
  };
}

function pricedFile(figures: Figures, plan: Plan, name: Case): Priced {
  const labour = [...groupBy(figures.terms, ({ person }) => person.role)].map(([role, terms]) => {
    const { rate, salary } = plan.roles.get(role) ?? {};
    return {
      role,
      minutes: exactText(minutesIn(terms, plan, name)),
      rate: rate ? exactText(rate) : null,
      ...(salary
        ? {
            salary: {
              salary: exactText(salary.salary),
              months: exactText(salary.months),
              oncost: exactText(salary.oncost),
              annualHours: exactText(salary.annualHours),
            },
          }
        : {}),
      amount: rate ? exactText(labourIn(terms, plan, name)) : null,
    };
  });
  const other = figures.overheads.map(({ cost, times, amount }) => ({
    label: cost.label,
    per: cost.per,
    amount: exactText(cost.amount),
    times: exactText(times[name]),
    total: exactText(amount[name]),
  }));
  const sums = [labourIn(figures.terms, plan, name), ...figures.overheads.map(({ amount }) => amount[name])];
  return { labour, other, total: exactText(sum(sums)) };
}

const notCounted = (items: readonly Item[], plan: Plan): readonly Item[] =>
  items.filter(({ kind, tracks, minutes }) => !tracks.length && minutes > 0 && !plan.counts.has(kind));

/** A part of a series with its terms, where they are others than those of the meeting. */
function partFile({ figures, times, what }: SeriesPart, plan: Plan): NonNullable<ExplanationFile['series']>[number] {
  const total = totalOf(figures);
  const terms = what === 'meeting' ? [] : figures.terms.map((term) => termFile(term, plan, RULES[term.bucket]));
  const staffMinutes = exactText(figures.staffMinutes.expected);
  return { what, times, staffMinutes, cost: total && exactText(total.expected), terms };
}

/** Every term of the sums, exact, with the rule that it follows: enough to redo the figures on paper. `parts`: a series'. */
export function explain(
  plan: Plan,
  timeline: Timeline,
  figures: Figures,
  parts?: readonly SeriesPart[],
): ExplanationFile {
  const { terms, guestTerms } = figures;
  const items = plan.status === 'cancelled' ? [] : timeline.slots.map(({ item }) => item);
  return {
    terms: terms.map((term) => termFile(term, plan, RULES[term.bucket])),
    guests: guestTerms.map((term) => termFile(term, plan, ['R5'])),
    notCounted: notCounted(items, plan).map(({ title, kind, minutes }) => ({ item: title, kind, minutes })),
    staffMinutes: rangeOf((name) => minutesFile(terms, plan, name)),
    cost: figures.labour && rangeOf((name) => pricedFile(figures, plan, name)),
    ...present({ series: parts?.map((part) => partFile(part, plan)) }),
  };
}
