import type { Problem } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Finding } from '../report/finding.ts';
import { checkShape } from '../schema/check.ts';
import { checkPlan } from './load-plan.ts';
import { type Kind, loadSource, settingsFor } from './load-source.ts';
import { join } from './paths.ts';
import type { Session } from './session.ts';
import { checkConfig } from './settings.ts';

export interface CheckedSource {
  readonly document: Document;
  readonly kind: Kind | undefined;
  readonly findings: readonly Finding[];
  /** The plan's id, for the check that no two files share one. */
  readonly id?: string;
  /** Keys that are valid and that this version does not honour. */
  readonly notHonoured: readonly string[];
}

/**
 * Everything that can be said of one file, whatever kind it is; undefined for a file of somebody else's, which is no
 * mistake unless it was named.
 */
export async function checkSource(
  session: Session,
  file: string,
  isNamed: boolean,
): Promise<CheckedSource | undefined> {
  const source = await loadSource(session, file, isNamed);
  if (!source) return undefined;
  const { document, kind, findings } = source;
  if (kind === undefined) return { document, kind, findings, notHonoured: [] };
  if (kind === 'plan') {
    const loaded = await settingsFor(session, file);
    const checked = await checkPlan(session, document, loaded.settings, { withTemplate: true });
    return {
      document,
      kind,
      findings: [...loaded.findings, ...findings, ...checked.findings],
      id: checked.plan.id,
      notHonoured: loaded.settings.notHonoured,
    };
  }
  if (kind === 'config') {
    const checked = await checkConfig(session, document, join(session.io.cwd, file));
    return { document, kind, findings: [...findings, ...checked.findings], notHonoured: checked.settings.notHonoured };
  }
  if (kind === 'template') {
    const { settings } = await settingsFor(session, file);
    const { checkTemplateFile } = await import('./check-template.ts');
    return {
      document,
      kind,
      findings: [...findings, ...(await checkTemplateFile(session, settings, file, document))],
      notHonoured: [],
    };
  }
  if (kind === 'item') {
    const { checkItemFile } = await import('./check-template.ts');
    return { document, kind, findings: [...findings, ...(await checkItemFile(document))], notHonoured: [] };
  }
  const problems: readonly Problem[] = await checkShape(kind, document);
  const faults = problems.map((problem) => ({ document, problem }));
  return { document, kind, findings: [...findings, ...faults], notHonoured: [] };
}
