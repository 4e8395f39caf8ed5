import type { Problem } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { SourceKind } from '../document/kind.ts';
import { quickValidator, thoroughValidator } from './validators.ts';

/** What is wrong with the shape of a file of a kind, one problem for each mistake. */
export async function checkShape(kind: SourceKind, document: Document): Promise<readonly Problem[]> {
  const isValid = await quickValidator(kind);
  if (isValid(document.value)) return [];
  const validate = await thoroughValidator(kind);
  validate(document.value);
  const errors = validate.errors ?? [];
  const [{ problemsOf }, { publishedSchema }] = await Promise.all([
    import('./errors-to-problems.ts'),
    import('./published.ts'),
  ]);
  return problemsOf(errors, await publishedSchema(kind), document.value);
}
