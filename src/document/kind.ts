import type { Problem } from '../diagnostic.ts';
import type { Document } from './document.ts';

const KINDS = {
  'plan/1': 'plan',
  'template/1': 'template',
  'item/1': 'item',
  'config/1': 'config',
  'answers/1': 'answers',
  'agenda/1': 'agenda',
} as const;

export type SourceKind = (typeof KINDS)[keyof typeof KINDS];

/** What a file says that it is, or the problem with how it says so. */
export function kindOf(document: Document): { readonly kind: SourceKind } | readonly Problem[] {
  const { value } = document;
  const expected = Object.keys(KINDS);
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const [, named] = (isMap ? Object.entries(value) : []).find(([key]) => key === 'meetplan') ?? [];
  // A map or nothing behind the key says as little as no key.
  if (named === undefined || typeof named === 'object') {
    return [{ rule: 'missing-key', args: { key: 'meetplan', expected }, at: named === undefined ? [] : ['meetplan'] }];
  }
  const found = Object.entries(KINDS).find(([name]) => name === named);
  if (found) return { kind: found[1] };
  return [{ rule: 'unknown-value', args: { value: String(named), allowed: expected }, at: ['meetplan'] }];
}
