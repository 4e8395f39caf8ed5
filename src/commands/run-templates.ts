import { severityOf } from '../diagnostic.ts';
import { EXIT } from '../errors.ts';
import { type ListedTemplate, renderTemplate, renderTemplateList } from '../render/template-text.ts';
import { renderFindings } from '../report/index.ts';
import { describeTemplate } from '../template/describe.ts';
import { settingsFor } from '../workspace/load-source.ts';
import { join } from '../workspace/paths.ts';
import type { Session } from '../workspace/session.ts';
import { listTemplates, loadTemplate } from '../workspace/templates.ts';
import { styleFor } from './style.ts';

export async function listTemplateFiles(session: Session): Promise<number> {
  const { io, flags } = session;
  const { settings } = await settingsFor(session, join(io.cwd, 'x'));
  const rows: ListedTemplate[] = [];
  for (const entry of listTemplates(session, settings)) {
    const { template, findings } = await loadTemplate(session, settings, { file: entry.file });
    if (template) rows.push({ ...describeTemplate(template, session.language), origin: entry.origin });
    else await report(session, findings);
  }
  io.stdout.write(renderTemplateList(rows, session.language, await styleFor(io.stdout, io.env, flags.color)));
  return EXIT.ok;
}

async function report(session: Session, findings: Parameters<typeof renderFindings>[0]): Promise<void> {
  const { io, flags, language } = session;
  if (!findings.length) return;
  const style = await styleFor(io.stderr, io.env, flags.color);
  io.stderr.write(await renderFindings(findings, { format: 'text', max: 20, language }, style));
}

export async function showTemplate(session: Session, which: string | { readonly file: string }): Promise<number> {
  const { io, flags, language } = session;
  const { settings } = await settingsFor(session, join(io.cwd, 'x'));
  const { template, findings } = await loadTemplate(session, settings, which);
  await report(session, findings);
  if (template) {
    io.stdout.write(
      renderTemplate(describeTemplate(template, language), language, await styleFor(io.stdout, io.env, flags.color)),
    );
  }
  return findings.some(({ problem }) => severityOf(problem) === 'error') ? EXIT.problems : EXIT.ok;
}
