import { judge, readBudget } from '../cost/budget.ts';
import { isCurrency } from '../cost/currency.ts';
import { type CostEntry, costReport, type ReportParts } from '../cost/report.ts';
import { addedUp } from '../cost/sum.ts';
import { EXIT, UserError } from '../errors.ts';
import { badBudget, otherCurrency, unknownCurrency } from '../language/cost-failures.ts';
import { budgetText } from '../render/cost-budget.ts';
import type { CostFile } from '../schema/cost.ts';
import type { Session } from '../workspace/session.ts';

/**
 * A report held against a budget: above it is a problem, and a sum that lacks rates cannot be judged. With changes,
 * what the meetings would take is judged.
 */
export function judgeBudget(
  session: Session,
  entries: readonly CostEntry[],
  parts: ReportParts,
  text: string,
): { readonly report: CostFile; readonly judged: { readonly text: string; readonly exitCode: number } } {
  const budget = readBudget(text);
  if (!budget) throw new UserError(badBudget(text));
  if (budget.unit === 'money' && budget.currency !== undefined && budget.currency !== parts.currency) {
    if (!isCurrency(budget.currency)) throw new UserError(unknownCurrency(text, budget.currency));
    throw new UserError(otherCurrency(text, parts.currency));
  }
  const { staffMinutes, cost, missingRates } = addedUp(parts.changed?.entries ?? entries);
  const spent = {
    staffMinutes: staffMinutes.expected,
    cost: cost?.expected ?? null,
    isComplete: missingRates.length === 0,
  };
  const verdict = judge(budget, spent, parts.currency);
  const report = costReport(entries, { ...parts, budget: verdict });
  const { language } = session;
  const words = budgetText(verdict, report, { currency: report.currency, language, labels: new Map() });
  const level = language === 'fi' ? 'virhe' : 'error';
  const exitCode = verdict.within === null ? EXIT.unable : verdict.within ? EXIT.ok : EXIT.problems;
  const name = language === 'fi' ? 'budjetti' : 'budget';
  return { report, judged: { text: `meetplan: ${level}: ${name} ${words} [over-budget]\n`, exitCode } };
}
