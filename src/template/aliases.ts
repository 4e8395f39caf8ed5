import type { Value } from '../document/document.ts';
import type { TemplateFile } from '../schema/template.ts';
import { isMap, itemsOf, plainValue, sourced, textAt, withEntries } from './sourced.ts';
import type { ResolvedTemplate } from './template.ts';

/** Another name of a template, and how people meet who use it. */
export interface Alias {
  readonly name: string;
  readonly channel: string | undefined;
}

/** The other names in a template file, whatever else is in it. */
export function aliasesOf(value: Value): readonly Alias[] {
  const root = sourced(value);
  const list = isMap(root) ? itemsOf(root.entries.get('aliases')) : [];
  return list.flatMap((one) => {
    const name = one.kind === 'scalar' ? String(one.value ?? '') : textAt(one, 'name');
    return name === undefined ? [] : [{ name, channel: textAt(one, 'channel') }];
  });
}

/** A template in which one plan key has another value than it was written with. */
export function withKey(template: ResolvedTemplate, key: 'channel', value: string): ResolvedTemplate {
  if (!isMap(template.tree)) return template;
  const tree = withEntries(template.tree, { [key]: { kind: 'scalar', value, origin: undefined } });
  // One text in place of another.
  return { ...template, tree, file: plainValue(tree) as TemplateFile };
}
