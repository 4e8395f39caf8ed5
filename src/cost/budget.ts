import { present } from '../plan/present.ts';
import type { CostFile } from '../schema/cost.ts';
import { minorUnits } from './currency.ts';
import {
  add,
  compare,
  decimal,
  type Fraction,
  fraction,
  multiply,
  subtract,
  toFixed,
  toNumber,
  ZERO,
} from './fraction.ts';

/** What a plan, or several together, may take: staff minutes, or money with the currency if it names one. */
export type Budget =
  | { readonly unit: 'staff-minutes'; readonly limit: Fraction }
  | { readonly unit: 'money'; readonly limit: Fraction; readonly currency?: string };

/** `12h`, `12h30m`, `90m`, `12.5h`; `1000.00`, `1000.00 EUR`, `EUR 1000`. undefined for anything else. */
export function readBudget(text: string): Budget | undefined {
  const time = /^(?:(\d{1,9}(?:\.\d{1,8})?)h)?(?:(\d{1,9})m)?$/.exec(text.trim());
  // An empty text matches as well.
  if (time?.[0]) {
    const [, hours = 0, minutes = 0] = time;
    return { unit: 'staff-minutes', limit: add(multiply(decimal(hours), fraction(60)), decimal(minutes)) };
  }
  const [, before, amount, after] = /^([A-Z]{3} )?(\d{1,12}(?:\.\d{1,8})?)( ?[A-Z]{3})?$/.exec(text.trim()) ?? [];
  if (amount === undefined || (before !== undefined && after !== undefined)) return undefined;
  return { unit: 'money', ...present({ limit: decimal(amount), currency: (before ?? after)?.trim() }) };
}

/** The exact figures that a budget is held against; `cost` is a lower bound where rates are missing. */
export interface Spent {
  readonly staffMinutes: Fraction;
  readonly cost: Fraction | null;
  readonly isComplete: boolean;
}

/** Above is exact: a thousandth of a cent over the limit is over it. */
export function judge(budget: Budget, spent: Spent, currency: string | undefined): NonNullable<CostFile['budget']> {
  const digits = minorUnits(currency);
  const expected = budget.unit === 'money' ? spent.cost : spent.staffMinutes;
  const text = (value: Fraction) => (budget.unit === 'money' ? toFixed(value, digits) : String(toNumber(value)));
  const limit = text(budget.limit);
  if (!expected) return { unit: budget.unit, limit, expected: null, over: null, within: null };
  const over = subtract(expected, budget.limit);
  const isAbove = compare(over, ZERO) > 0;
  const isKnown = isAbove || budget.unit === 'staff-minutes' || spent.isComplete;
  return { unit: budget.unit, limit, expected: text(expected), over: text(over), within: isKnown ? !isAbove : null };
}
