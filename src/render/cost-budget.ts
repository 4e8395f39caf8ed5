import { costPageWords } from '../language/cost-page-words.ts';
import { formatDuration, formatList, formatMoney } from '../language/format.ts';
import type { CostFile } from '../schema/cost.ts';
import { type Printing, roleLabel } from './cost-facts.ts';
import type { FactRow } from './cost-page.ts';

type Budget = NonNullable<CostFile['budget']>;

const isNought = (amount: string): boolean => /^-?[0.]+$/.test(amount);

/** A budget's verdict in words: what is left, or by how much it is exceeded. */
export function budgetText(budget: Budget, report: CostFile, printing: Printing): string {
  const { currency, language } = printing;
  const say = costPageWords(language);
  const { unit, over, within } = budget;
  const amount = (text: string) =>
    unit === 'money' ? formatMoney(text, currency, language) : formatDuration(Number(text), language);
  const limit = amount(budget.limit);
  if (over === null) return say.noMoney(limit);
  const missing = (report.whatIf?.total ?? report.total).cost?.missingRates ?? [];
  if (within === null) {
    return say.undecided(
      limit,
      formatList(
        missing.map((role) => roleLabel(role, printing)),
        language,
      ),
    );
  }
  if (!within) return isNought(over) ? say.aboveByLess(limit) : say.above(limit, amount(over));
  return isNought(over) ? say.atLimit(limit) : say.within(limit, amount(over.replace('-', '')));
}

export const budgetFacts = (report: CostFile, printing: Printing): readonly FactRow[] =>
  report.budget ? [[costPageWords(printing.language).budget, budgetText(report.budget, report, printing)]] : [];
