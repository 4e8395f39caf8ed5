import type { Io, Sink } from '../io.ts';
import { PLAIN, type Style } from '../render/style.ts';

/** Whether a stream gets colour: flag > FORCE_COLOR > NO_COLOR > CLICOLOR_FORCE > CLICOLOR > TERM > terminal. */
function hasColour(sink: Sink, env: Io['env'], flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  if (env['NO_COLOR']) return false;
  if (env['CLICOLOR_FORCE'] && env['CLICOLOR_FORCE'] !== '0') return true;
  if (env['CLICOLOR'] === '0' || env['TERM'] === 'dumb') return false;
  return sink.isTTY;
}

const clamp = (columns: number): number => Math.min(200, Math.max(40, columns));

/** How to write on a stream. Colour and wide-character tables are loaded only where they are needed. */
export async function styleFor(sink: Sink, env: Io['env'], flag: boolean | undefined): Promise<Style> {
  const columns = clamp(sink.columns || 80);
  if (!hasColour(sink, env, flag)) return { ...PLAIN, columns };
  const { colours } = await import('./colour.ts');
  return { ...PLAIN, ...colours(), columns };
}
