import type { Problem } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { SourceKind } from '../document/kind.ts';
import { validatorOf } from './validators.ts';

/** What is wrong with the shape of a file of a kind, one problem for each mistake. */
export async function checkShape(kind: SourceKind, document: Document): Promise<readonly Problem[]> {
  const validate = await validatorOf(kind);
  if (validate(document.value)) return [];
  const errors = validate.errors ?? [];
  const [{ problemsOf }, { publishedSchema }] = await Promise.all([
    import('./errors-to-problems.ts'),
    import('./published.ts'),
  ]);
  return problemsOf(errors, await publishedSchema(kind), document.value);
}
