import type { CostFile } from '../schema/cost.ts';

export const renderCostJson = (report: CostFile): string => `${JSON.stringify(report, null, 2)}\n`;
