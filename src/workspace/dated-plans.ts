import { type Document, isMapping, type Value } from '../document/document.ts';
import type { PlanValue } from '../expand/dated.ts';
import type { Finding } from '../report/finding.ts';
import { type CheckedPlan, checkPlan } from './load-plan.ts';
import { loadSource } from './load-source.ts';
import { join, relativeTo } from './paths.ts';
import type { Session } from './session.ts';

/** A plan that was made for a day of a series, as it stands on the disk. */
export interface DatedFile {
  readonly file: string;
  readonly document: Document;
  readonly value: PlanValue;
  readonly checked: CheckedPlan;
}

export interface DatedFiles {
  /** By the rule's own day. */
  readonly files: ReadonlyMap<string, DatedFile>;
  /** Files that cannot be read as plans, and two for one day: nobody knows what they would lose. */
  readonly findings: readonly Finding[];
}

type SeriesOf = Pick<CheckedPlan, 'plan' | 'settings'>;

/** The series that a value says it belongs to, as far as it says so. */
function seriesIn(value: Value): PlanValue | undefined {
  const series = isMapping(value) ? value['series'] : undefined;
  return isMapping(series) ? series : undefined;
}

/** YAML files in a folder, by name; those with a dot in front are somebody else's. */
function yamlFiles({ io }: Session, folder: string): readonly string[] {
  if (!io.files.stat(folder)?.isDirectory) return [];
  const names = io.files.list(folder).filter(({ name, isFile }) => isFile && /^[^.].*\.ya?ml$/i.test(name));
  return names.map(({ name }) => relativeTo(io.cwd, join(join(io.cwd, folder), name))).sort();
}

type One = { readonly found?: DatedFile & { readonly occurrence: string }; readonly findings: readonly Finding[] };

async function readDated(session: Session, file: string, { plan, settings }: SeriesOf): Promise<One> {
  const source = await loadSource(session, file, false);
  if (source?.kind !== 'plan' || source.findings.length) return { findings: source?.findings ?? [] };
  const { document } = source;
  const { value } = document;
  const series = seriesIn(value);
  if (!isMapping(value) || !series || series['id'] !== plan.id) return { findings: [] };
  const checked = await checkPlan(session, document, settings, { withTemplate: false });
  const found = { file, document, value, checked, occurrence: String(series['occurrence']) };
  return { found, findings: checked.isReadable ? [] : checked.findings };
}

/** The dated plans of a series in a folder. Files that are none of ours are passed over. */
export async function datedFiles(session: Session, folder: string, series: SeriesOf): Promise<DatedFiles> {
  const files = new Map<string, DatedFile>();
  const findings: Finding[] = [];
  for (const file of yamlFiles(session, folder)) {
    const one = await readDated(session, file, series);
    findings.push(...one.findings);
    if (!one.found) continue;
    const { occurrence, document } = one.found;
    const first = files.get(occurrence)?.file;
    if (first === undefined) files.set(occurrence, one.found);
    else {
      const args = { id: `${series.plan.id}-${occurrence}`, first };
      findings.push({ document, problem: { rule: 'duplicate-id', args, at: ['series', 'occurrence'] } });
    }
  }
  return { files, findings };
}
