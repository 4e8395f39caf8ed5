import { isKey } from '../plan/is-key.ts';
import type { Role } from '../plan/plan.ts';
import { catalog, inLanguage, LANGUAGES, type Language } from './catalogs.ts';

type Roles = ReadonlyMap<string, Pick<Role, 'label'>>;

/** A role in a language: the configuration's label, else ours, else the role's own name. */
export function roleLabel(role: string, roles: Roles, language: Language): string {
  const label = roles.get(role)?.label;
  const own = typeof label === 'string' ? label : label && inLanguage(label, language);
  const labels = catalog(language).agenda.roles;
  return own ?? (isKey(labels, role) ? labels[role] : role);
}

/** The role that a text names: by its name, or by its label in any language. */
export function roleNamed(text: string, roles: Roles): string | undefined {
  if (roles.has(text)) return text;
  const sought = text.toLowerCase();
  return [...roles.keys()].find((role) =>
    LANGUAGES.some((language) => roleLabel(role, roles, language).toLowerCase() === sought),
  );
}
