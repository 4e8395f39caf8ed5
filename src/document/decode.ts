import type { Args, Problem } from '../diagnostic.ts';
import { MAX_BYTES } from './limits.ts';
import type { Reason } from './reasons.ts';
import { findUnfit } from './unfit.ts';

/** The text of a file's bytes, or the first reason why they are none. `text` is then what can be shown of them. */
export interface Decoded {
  readonly text: string;
  readonly problem?: Problem;
}

const refuse = (args: Args & { readonly reason: Reason }, text = '', offset = 0): Decoded => ({
  text,
  problem: { rule: 'syntax', args, at: [], span: { start: offset, end: offset + 1 } },
});

/** Every second byte of ASCII text in UTF-16 is zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length >= 4 && (bytes[0] === 0) !== (bytes[1] === 0) && (bytes[2] === 0) !== (bytes[3] === 0);
}

/** The length of the longest prefix that is UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  // A prefix that ends inside a character counts as valid while streaming, so the search finds the first bad byte.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

/** CRLF, and the lone CR of old: from here on every line ends with LF, so that places mean the same everywhere. */
const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/**
 * UTF-8 with or without byte order mark; no control characters but tab and line ends. A text with one of these is there
 * beside its problem.
 */
export function decode(bytes: Uint8Array, limit = MAX_BYTES): Decoded {
  if (bytes.length > limit) return refuse({ reason: 'too-large' });
  if (looksLikeUtf16(bytes)) return refuse({ reason: 'utf-16' });
  let text: string;
  try {
    text = withLineFeeds(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const good = validPrefix(bytes);
    // Streaming leaves out a character that the bad byte cuts short.
    const before = withLineFeeds(new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true }));
    return refuse({ reason: 'not-utf-8' }, `${before}\ufffd`, before.length);
  }
  const unfit = findUnfit(text);
  return unfit ? refuse({ reason: unfit.reason, value: unfit.value }, text, unfit.index) : { text };
}
