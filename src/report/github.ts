import type { Diagnostic } from './diagnose.ts';

/** Workflow commands of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const LEVELS = { error: 'error', warning: 'warning', hint: 'notice' } as const;

export function renderGithub(found: Diagnostic): string {
  const { file, line, column, endLine, endColumn, severity, rule, message, help } = found;
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : `,col=${column}`;
  const text = help === undefined ? message : `${message}\n${help}`;
  return `::${LEVELS[severity]} file=${property(file)},line=${line},endLine=${endLine}${columns},title=${property(rule)}::${data(text)}`;
}
