/** The lines of a calendar file (RFC 5545 3.1), put together again where they were folded, each with its place. */

export interface Line {
  readonly text: string;
  /** 1-based; of its first piece. */
  readonly number: number;
}

/** BEGIN to END, without both. */
export interface Block {
  /** In capitals, as in `VEVENT`. */
  readonly name: string;
  readonly number: number;
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
}

/** Why a text is no calendar, and at which line that shows. */
export interface ScanFault {
  readonly reason: 'no-calendar' | 'no-colon' | 'no-end' | 'wrong-end' | 'outside' | 'too-many' | 'rule';
  readonly number: number;
  /** What stands there, or what is missing. */
  readonly value: string;
}

interface Open {
  readonly name: string;
  readonly number: number;
  readonly lines: Line[];
  readonly blocks: Block[];
}

/** A decade of a busy calendar; beyond it, a mistake. */
const MOST_BLOCKS = 50_000;

/** A name, perhaps parameters, then a colon and a value. */
const CONTENT = /^[A-Za-z0-9.-]+(?:;(?:[^":;]|"[^"]*"|;)*)?:/;

function unfold(text: string): readonly Line[] {
  const lines: { pieces: string[]; number: number }[] = [];
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    if (last && (raw.startsWith(' ') || raw.startsWith('\t'))) last.pieces.push(raw.slice(1));
    else if (raw !== '') lines.push({ pieces: [raw], number: index + 1 });
  }
  return lines.map(({ pieces, number }) => ({ text: pieces.join(''), number }));
}

const boundary = (text: string): readonly [word: string, name: string] | undefined => {
  const [, word, name] = /^(BEGIN|END):\s*(\S+)\s*$/i.exec(text) ?? [];
  return word === undefined || name === undefined ? undefined : [word.toUpperCase(), name.toUpperCase()];
};

interface Scanning {
  readonly calendars: Block[];
  readonly open: Open[];
  count: number;
}

type Reason = ScanFault['reason'];

function begin(name: string, { number }: Line, scanning: Scanning): Reason | undefined {
  const { open } = scanning;
  if (!open.length && name !== 'VCALENDAR') return 'no-calendar';
  scanning.count += 1;
  if (scanning.count > MOST_BLOCKS) return 'too-many';
  open.push({ name, number, lines: [], blocks: [] });
  return undefined;
}

function end(name: string, { open, calendars }: Scanning): Reason | undefined {
  const inner = open.at(-1);
  if (!inner) return 'outside';
  if (inner.name !== name) return 'wrong-end';
  open.pop();
  (open.at(-1)?.blocks ?? calendars).push(inner);
  return undefined;
}

function plain(line: Line, { open, calendars }: Scanning): Reason | undefined {
  const inner = open.at(-1);
  if (!inner) return calendars.length ? 'outside' : 'no-calendar';
  if (!CONTENT.test(line.text)) return 'no-colon';
  inner.lines.push(line);
  return undefined;
}

/** The calendars of a text: there may be several, one behind the other. */
export function scanCalendar(text: string): readonly Block[] | ScanFault {
  const scanning: Scanning = { calendars: [], open: [], count: 0 };
  for (const line of unfold(text)) {
    const [word, name = ''] = boundary(line.text) ?? [];
    const reason =
      word === 'BEGIN' ? begin(name, line, scanning) : word === 'END' ? end(name, scanning) : plain(line, scanning);
    if (reason !== undefined) return { reason, number: line.number, value: line.text };
  }
  const left = scanning.open.at(-1);
  if (left) return { reason: 'no-end', number: left.number, value: left.name };
  return scanning.calendars.length ? scanning.calendars : { reason: 'no-calendar', number: 1, value: '' };
}

export const isScanFault = <T extends object>(scanned: T | ScanFault): scanned is ScanFault => 'reason' in scanned;
