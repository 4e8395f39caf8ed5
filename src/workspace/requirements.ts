import builtInRequires from '../../build/built-in-requires.json' with { type: 'json' };
import type { Settings } from '../plan/settings.ts';
import type { Requirement } from '../schema/template.ts';
import type { Session } from './session.ts';
import { listTemplates } from './shelves.ts';

function builtIn(name: string): readonly Requirement[] | undefined {
  const known: Readonly<Record<string, unknown>> = builtInRequires;
  // Made from templates that the schema holds for valid.
  return Object.hasOwn(known, name) ? (known[name] as readonly Requirement[]) : undefined;
}

/** What a template asks of its plans; undefined where there is none of that name. */
export async function requirementsOf(
  session: Session,
  settings: Settings,
  name: string,
): Promise<readonly Requirement[] | undefined> {
  const entry = listTemplates(session, settings).find((one) => one.name === name);
  // The built-in ones are known since the build: no need to read a file for every plan.
  if (entry?.origin === 'built-in') return builtIn(name);
  if (!entry) return undefined;
  const { loadTemplate } = await import('./templates.ts');
  return (await loadTemplate(session, settings, name)).template?.file.requires ?? [];
}
