import type { CostFile } from '../schema/cost.ts';
import { toJson } from './json.ts';

export const renderCostJson = (report: CostFile): string => toJson(report);
