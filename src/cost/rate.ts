import { add, decimal, divide, type Fraction, multiply, ONE } from './fraction.ts';

/** A `rate` of the configuration: an hourly decimal, or what a year costs over the hours worked in it. */
export type RateFile = string | number | SalaryFile;

interface SalaryFile {
  readonly salary?: string | number | undefined;
  readonly months?: string | number | undefined;
  readonly oncost?: string | number | undefined;
  readonly annualHours?: string | number | undefined;
}

/** What a rate is made of, defaults taken. `annualHours` is the divisor. */
export interface Salary {
  /** Pay for one month. */
  readonly salary: Fraction;
  readonly months: Fraction;
  /** The employer's side costs as a fraction of the pay. */
  readonly oncost: Fraction;
  readonly annualHours: Fraction;
}

const readSalary = ({ salary = 0, months = 12, oncost = 0, annualHours = 0 }: SalaryFile): Salary => ({
  salary: decimal(salary),
  months: decimal(months),
  oncost: decimal(oncost),
  annualHours: decimal(annualHours),
});

/** undefined for an hourly decimal. */
export const salaryOf = (rate: RateFile): Salary | undefined =>
  typeof rate === 'object' ? readSalary(rate) : undefined;

/** Money an hour, exact: salary × months × (1 + oncost) / annualHours (R13). Throws if `annualHours` is 0. */
export function readRate(rate: RateFile): Fraction {
  if (typeof rate !== 'object') return decimal(rate);
  const { salary, months, oncost, annualHours } = readSalary(rate);
  return divide(multiply(multiply(salary, months), add(ONE, oncost)), annualHours);
}
