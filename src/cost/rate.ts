import { add, decimal, divide, type Fraction, multiply, ONE } from './fraction.ts';

/** A `rate` of the configuration: an hourly decimal, or what a year costs over the hours worked in it. */
export type RateFile =
  | string
  | number
  | {
      readonly salary?: string | number | undefined;
      readonly months?: string | number | undefined;
      readonly oncost?: string | number | undefined;
      readonly annualHours?: string | number | undefined;
    };

/** Money an hour, exact: salary × months × (1 + oncost) / annualHours. Throws if `annualHours` is 0. */
export function readRate(rate: RateFile): Fraction {
  if (typeof rate !== 'object') return decimal(rate);
  const { salary = 0, months = 12, oncost = 0, annualHours = 0 } = rate;
  const yearly = multiply(multiply(decimal(salary), decimal(months)), add(ONE, decimal(oncost)));
  return divide(yearly, decimal(annualHours));
}
