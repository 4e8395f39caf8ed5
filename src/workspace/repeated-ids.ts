import type { Document } from '../document/document.ts';
import type { Finding } from '../report/finding.ts';

/** A plan id in two files is two meetings under one name, and both in every total; each file after the first is told. */
export function repeatedIds(
  plans: readonly {
    readonly id?: string | undefined;
    readonly document?: Document | undefined;
    readonly file: string;
  }[],
): readonly Finding[] {
  const first = new Map<string, string>();
  return plans.flatMap(({ id, document, file }): Finding[] => {
    if (id === undefined || !document) return [];
    const earlier = first.get(id);
    if (earlier !== undefined) {
      return [{ document, problem: { rule: 'duplicate-id', args: { id, first: earlier }, at: ['id'] } }];
    }
    first.set(id, file);
    return [];
  });
}
