import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/cost/explain.ts';
import { computeFigures } from '../../src/cost/figures.ts';
import { costReport } from '../../src/cost/report.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { costPage } from '../../src/render/cost-parts.ts';
import { renderCost } from '../../src/render/cost-text.ts';
import { PLAIN } from '../../src/render/style.ts';
import type { CostFile } from '../../src/schema/cost.ts';
import { cost as costShape } from '../../src/schema/cost.ts';
import { itemOf, overheadOf, percent, personOf, planArbitrary, planOf, rolesOf, timelineOf } from '../support/plans.ts';
import { runs } from '../support/runs.ts';

function reportOf(plan: Plan): CostFile {
  const timeline = timelineOf(plan);
  const figures = computeFigures(plan, timeline);
  const entry = { file: 'x.yaml', plan, figures, explain: explain(plan, timeline, figures) };
  return costReport([entry], { currency: 'EUR' });
}

/** Arithmetic of the test's own: a number as a pair of integers, without any code of ours. */
interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

function ratio(text: string): Ratio {
  const [top = '0', bottom = '1'] = text.split('/');
  const [whole = '0', digits = ''] = top.split('.');
  return { top: BigInt(whole + digits), bottom: BigInt(bottom) * 10n ** BigInt(digits.length) };
}

const plus = (a: Ratio, b: Ratio): Ratio => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });
const times = (a: Ratio, b: Ratio): Ratio => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const over = (a: Ratio, b: Ratio): Ratio => ({ top: a.top * b.bottom, bottom: a.bottom * b.top });
const total = (all: readonly Ratio[]): Ratio => all.reduce(plus, ratio('0'));
const isSame = (a: Ratio, b: Ratio): boolean => a.top * b.bottom === b.top * a.bottom;

/** Half up, with so many decimals. */
function rounded({ top, bottom }: Ratio, decimals: number): string {
  const scaled = (top * 10n ** BigInt(decimals) * 2n + bottom) / (bottom * 2n);
  const digits = String(scaled).padStart(decimals + 1, '0');
  return decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits;
}

const CASES = ['low', 'expected', 'high'] as const;
const HUNDRED = ratio('100');

describe('the terms of any explanation', () => {
  const check = (name: string, holds: (report: CostFile) => void) =>
    it(name, () =>
      fc.assert(
        fc.property(planArbitrary, (plan) => holds(reportOf(plan))),
        runs(1000),
      ),
    );

  check('add up to the printed staff minutes, low, expected and high', ({ plans: [plan] }) => {
    if (!plan?.explain) throw new Error('no explanation');
    const { terms, staffMinutes } = plan.explain;
    const product = ({ minutes, people }: (typeof terms)[number]) => times(ratio(`${minutes}`), ratio(`${people}`));
    const required = total(terms.filter(({ optional }) => !optional).map(product));
    const optional = total(terms.filter((term) => term.optional).map(product));
    const attended = total(terms.filter(({ bucket }) => bucket === 'meeting').map(product));
    for (const name of CASES) {
      const { share, overrun } = staffMinutes[name];
      const extra = name === 'high' ? times(attended, ratio(overrun)) : ratio('0');
      const sum = total([required, times(optional, ratio(share)), extra]);
      expect(rounded(sum, 2)).toBe(plan.meeting.staffMinutes[name].toFixed(2));
      expect(rounded(over(sum, ratio('60')), 2)).toBe(plan.meeting.staffHours[name]);
    }
    expect(isSame(total(terms.map((term) => ratio(term.total))), ratio(staffMinutes.expected.total))).toBe(true);
  });

  check('make each bucket and the guests', ({ plans: [plan] }) => {
    const { terms = [], guests = [] } = plan?.explain ?? {};
    const sum = (some: typeof terms) => rounded(total(some.map((term) => ratio(term.total))), 2);
    for (const [bucket, minutes] of Object.entries(plan?.meeting.buckets ?? {})) {
      expect(sum(terms.filter((term) => term.bucket === bucket))).toBe(minutes.toFixed(2));
    }
    expect(sum(guests)).toBe(plan?.meeting.guestMinutes.toFixed(2));
  });

  check('add up to the printed money, low, expected and high', ({ plans: [plan] }) => {
    if (!plan?.explain) throw new Error('no explanation');
    for (const name of CASES) {
      const priced = plan.explain.cost?.[name];
      if (!priced) {
        expect(plan.meeting.cost).toBeNull();
        continue;
      }
      const labour = priced.labour.flatMap(({ minutes, rate }) =>
        rate === null ? [] : [over(times(ratio(minutes), ratio(rate)), ratio('60'))],
      );
      const other = priced.other.map(({ amount, times: count }) => times(ratio(amount), ratio(count)));
      expect(rounded(total([...labour, ...other]), 2)).toBe(plan.meeting.cost?.[name]);
    }
  });

  check('fit the published shape', (report) => {
    expect(costShape.safeParse(report).error?.issues).toBeUndefined();
  });
});

/** The report's own lines, read back as sums: every `a × b × c%  = d` of the page, worked out by the test. */
function formulasIn(page: string): readonly { readonly formula: string; readonly result: string }[] {
  return [...page.matchAll(/^ {2}.*? {2,}([\d(][\d,.() min×%+/]*?) {2,}([\d.,]+…?)(?: min)?(?: +R[\dR ]+)?$/gm)].map(
    ([, formula = '', result = '']) => ({ formula, result }),
  );
}

/** +, ×, / and brackets over decimals and percentages. */
function evaluate(formula: string): Ratio {
  const tokens =
    formula
      .replaceAll(' min', '')
      .replaceAll(',', '')
      .match(/\d+(?:\.\d+)?%?|[()+×/]/g) ?? [];
  let at = 0;
  const operand = (): Ratio => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(') return token.endsWith('%') ? over(ratio(token.slice(0, -1)), HUNDRED) : ratio(token);
    const inside = sum();
    at += 1;
    return inside;
  };
  const product = (): Ratio => {
    let value = operand();
    for (; tokens[at] === '×' || tokens[at] === '/'; ) {
      const operator = tokens[at];
      at += 1;
      value = operator === '×' ? times(value, operand()) : over(value, operand());
    }
    return value;
  };
  const sum = (): Ratio => {
    let value = product();
    for (; tokens[at] === '+'; ) {
      at += 1;
      value = plus(value, product());
    }
    return value;
  };
  return sum();
}

describe('the printed explanation', () => {
  const plan = planOf({
    people: [
      personOf('anna', { name: 'Anna', role: 'sales-manager', prep: 20, travel: 40, recovery: 10 }),
      personOf('reps', { count: 5 }),
      personOf('maria', { name: 'Maria', role: 'executive', optional: true, count: 3 }),
    ],
    items: [itemOf('Opening', 5), itemOf('Lunch', 45, { kind: 'meal' }), itemOf('Decision', 45, { kind: 'decide' })],
    costs: [overheadOf('Room', '120'), overheadOf('Coffee', '3.55', { per: 'head' })],
    estimate: { optionalShare: percent('33.5'), overrun: percent('12.5') },
    roles: rolesOf({ 'sales-manager': '61.25', 'sales-rep': '40.22', executive: '99' }),
  });

  async function printed() {
    const report = reportOf(plan);
    const page = await costPage(report, { by: undefined, language: 'en', labels: new Map() });
    const text = renderCost(page, { ...PLAIN, columns: 200 });
    return { meeting: report.plans[0]?.meeting, text, formulas: formulasIn(text) };
  }

  it('has a line for every term, case and amount', async () =>
    // 6 attended, 1 prepares, 1 travels, 1 recovers; 3 cases; 3 × (3 roles and 2 costs).
    expect((await printed()).formulas).toHaveLength(6 + 1 + 1 + 1 + 3 + 3 * 5));

  it('has no line whose formula gives another result', async () => {
    for (const { formula, result } of (await printed()).formulas) {
      const digits = result.replace(/[,…]/g, '');
      expect(rounded(evaluate(formula), digits.split('.')[1]?.length ?? 0), formula).toBe(digits);
      // What is printed without an ellipsis is all there is.
      expect(isSame(evaluate(formula), ratio(digits)), formula).toBe(!result.endsWith('…'));
    }
  });

  it('has terms that add up to the headline', async () => {
    const { meeting, formulas } = await printed();
    const attended = formulas.slice(0, 9).map(({ formula }) => evaluate(formula));
    expect(rounded(total(attended), 2)).toBe(meeting?.staffMinutes.expected.toFixed(2));
    const expectedMoney = formulas.slice(17, 22).map(({ formula }) => evaluate(formula));
    expect(rounded(total(expectedMoney), 2)).toBe(meeting?.cost?.expected);
  });

  it('says what is not counted', async () =>
    expect((await printed()).text).toContain('Lunch: 45 min, meal, not counted (R4)'));

  it('names every rule that it follows', async () => {
    const { text } = await printed();
    const named = new Set(text.match(/\bR\d+\b/g));
    expect(named.size).toBeGreaterThan(5);
    for (const rule of named) expect(text).toMatch(new RegExp(`^${rule} +\\S`, 'm'));
  });
});
