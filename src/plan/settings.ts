import { fraction } from '../cost/fraction.ts';
import { KINDS, type Kind } from './kinds.ts';
import type { Estimate, HolidayCalendar, Language, Role, Side } from './plan.ts';

/** A configuration in which every default has been taken and every figure is exact. */
export interface Settings {
  /** The configuration's path; absent where there is none. */
  readonly file?: string;
  /** Folder that `plans` and `templates` are relative to: the configuration's, else the working folder. */
  readonly root: string;
  readonly currency?: string;
  readonly timezone?: string;
  readonly language?: Language;
  /** What follows the @ in the UID of a meeting. */
  readonly uidDomain: string;
  /** Minutes. */
  readonly workweek: number;
  /** 0 for Monday to 6 for Sunday. */
  readonly workdays: ReadonlySet<number>;
  /** Of every series that names no calendar of its own. */
  readonly holidays?: HolidayCalendar;
  readonly roles: ReadonlyMap<string, Role>;
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly teams: ReadonlyMap<string, readonly string[]>;
  readonly templateFolders: readonly string[];
  readonly planGlobs: readonly string[];
  readonly counts: ReadonlySet<Kind>;
  readonly estimate: Estimate;
  /** Minutes for each staff head and occurrence. */
  readonly recovery: number;
  readonly levels: ReadonlyMap<string, 'off' | 'hint' | 'warning' | 'error'>;
  /** Keys that the file has and this version does not honour. */
  readonly notHonoured: readonly string[];
}

export interface KnownPerson {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly email?: string | undefined;
  readonly timezone?: string | undefined;
  readonly department?: string | undefined;
}

const BUILT_IN_ROLES: Readonly<Record<string, Side>> = {
  'sales-manager': 'staff',
  executive: 'staff',
  'sales-rep': 'staff',
  developer: 'staff',
  'product-owner': 'staff',
  'technical-expert': 'staff',
  marketing: 'staff',
  expert: 'staff',
  manufacturer: 'partner',
  client: 'client',
};

const DEFAULT_PLAN_GLOBS = ['plans/**/*.{yaml,yml}', '**/*.meetplan.{yaml,yml}'] as const;

export function defaultSettings(root: string): Settings {
  return {
    root,
    // A name that RFC 2606 keeps from ever being anybody's.
    uidDomain: 'meetplan.invalid',
    workweek: 37 * 60 + 30,
    workdays: new Set([0, 1, 2, 3, 4]),
    roles: new Map(Object.entries(BUILT_IN_ROLES).map(([name, side]) => [name, { name, side }])),
    people: new Map(),
    teams: new Map(),
    templateFolders: [],
    planGlobs: DEFAULT_PLAN_GLOBS,
    counts: new Set(KINDS.filter((kind) => kind !== 'meal')),
    estimate: { optionalShare: fraction(1, 2), overrun: fraction(0) },
    recovery: 0,
    levels: new Map(),
    notHonoured: [],
  };
}
