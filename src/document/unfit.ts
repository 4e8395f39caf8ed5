import type { Reason } from './reasons.ts';

const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first character that no plan may hold: a control but tab and line ends, or half of a pair. */
export function findUnfit(text: string): { reason: Reason; value: string; index: number } | undefined {
  const found = UNFIT.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0);
  const value = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return { reason: code < 0xd800 ? 'control-character' : 'half-character', value, index: found.index };
}
