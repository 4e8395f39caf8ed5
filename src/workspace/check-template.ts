import type { Document } from '../document/document.ts';
import { LANGUAGES } from '../language/catalogs.ts';
import type { Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import { checkShape } from '../schema/check.ts';
import { fillTemplate } from '../template/fill.ts';
import { checkFilled } from './check-filled.ts';
import type { Session } from './session.ts';
import { loadTemplate } from './templates.ts';

/**
 * Everything that can be said of one template: its own shape, what it extends, and whether the plan that it makes
 * with nothing but defaults is a good one, in every language.
 */
export async function checkTemplateFile(
  session: Session,
  settings: Settings,
  file: string,
  document: Document,
): Promise<readonly Finding[]> {
  const faults = await checkShape('template', document);
  if (faults.length) return faults.map((problem) => ({ document, problem }));
  const { template, findings } = await loadTemplate(session, settings, { file, document });
  if (!template) return findings;
  const made = await Promise.all(
    LANGUAGES.map((language) => {
      const filled = fillTemplate({ template, language, answers: {}, plan: { date: '2026-01-01', timezone: 'UTC' } });
      return checkFilled(session, filled, settings, template);
    }),
  );
  return [...findings, ...made.flat()];
}
