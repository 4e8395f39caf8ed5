import type { Settings } from '../plan/settings.ts';
export async function askForPlan(_s: unknown, _t: Settings, _g: unknown, _f: unknown): Promise<'cancelled'> {
  return 'cancelled';
}
