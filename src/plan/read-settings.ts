import { weekdayOfCode } from '../calendar/rule.ts';
import type { Zones } from '../calendar/zone.ts';
import { isCurrency } from '../cost/currency.ts';
import { compare, decimal, divide, fraction } from '../cost/fraction.ts';
import { readRate, salaryOf } from '../cost/rate.ts';
import type { Path, Problem } from '../diagnostic.ts';
import type { ConfigFile } from '../schema/config.ts';
import { KINDS, type Kind } from './kinds.ts';
import type { Loose } from './loose.ts';
import { minutesOf } from './minutes.ts';
import type { Role } from './plan.ts';
import { present } from './present.ts';
import { readHolidays } from './read-holidays.ts';
import { defaultSettings, type KnownPerson, type Settings } from './settings.ts';

type File = Loose<ConfigFile>;
type RoleFile = NonNullable<NonNullable<File['roles']>[string]>;

/** No employer pays three times the wages on top of them; who writes 21.15 means per cent. */
const MOST_ONCOST = decimal(3);

function* checkOncost({ rate }: RoleFile, at: Path): Generator<Problem> {
  const oncost = typeof rate === 'object' ? rate.oncost : undefined;
  if (oncost === undefined || compare(decimal(oncost), MOST_ONCOST) <= 0) return;
  yield { rule: 'unknown-value', args: { value: String(oncost), expected: 'fraction' }, at: [...at, 'oncost'] };
}

/** Keys that are valid, and that a later version honours. */
const LATER = ['schema', 'budgets'] as const;

const listOf = (value: string | readonly (string | null)[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value.filter((one) => one !== null);

function readRole(name: string, file: RoleFile, known: Role | undefined, problems: Problem[]): Role {
  const side = file.side ?? known?.side ?? 'staff';
  const at: Path = ['roles', name, 'rate'];
  // Without annual hours the shape is wrong already.
  const divisor = typeof file.rate === 'object' ? file.rate.annualHours : undefined;
  const isZero = divisor !== undefined && decimal(divisor).n === 0n;
  const isDivisible = typeof file.rate !== 'object' || (divisor !== undefined && !isZero);
  if (file.rate !== undefined && side !== 'staff') {
    problems.push({
      rule: 'unknown-key',
      args: { key: 'rate', reason: 'guest-rate', side, allowed: [] },
      at,
      part: 'key',
    });
  }
  if (isZero) {
    problems.push({ rule: 'unknown-value', args: { value: '0', expected: 'above-zero' }, at: [...at, 'annualHours'] });
  }
  problems.push(...checkOncost(file, at));
  const given = side === 'staff' && isDivisible ? file.rate : undefined;
  const rate = given === undefined ? undefined : readRate(given);
  const salary = given === undefined ? undefined : salaryOf(given);
  const label = file.label ?? known?.label;
  return { name, side, ...present({ rate, salary, label }) };
}

function readRoles(file: File, problems: Problem[]): ReadonlyMap<string, Role> {
  const roles = new Map(defaultSettings('').roles);
  for (const [name, role] of Object.entries(file.roles ?? {})) {
    if (role) roles.set(name, readRole(name, role, roles.get(name), problems));
  }
  return roles;
}

function* checkReferences(file: File, roles: ReadonlyMap<string, Role>): Generator<Problem> {
  const people = Object.entries(file.people ?? {});
  for (const [id, person] of people) {
    const role = person?.role;
    if (role === undefined || roles.has(role)) continue;
    yield {
      rule: 'unknown-reference',
      args: { value: role, kind: 'role', candidates: [...roles.keys()] },
      at: ['people', id, 'role'],
    };
  }
  const candidates = people.map(([id]) => id);
  for (const [team, members] of Object.entries(file.teams ?? {})) {
    for (const [index, value] of (members ?? []).entries()) {
      if (value === null || candidates.includes(value)) continue;
      yield { rule: 'unknown-reference', args: { value, kind: 'person', candidates }, at: ['teams', team, index] };
    }
  }
}

function* checkNames(file: File, zones: Zones): Generator<Problem> {
  const named: [Path, string | undefined][] = [[['timezone'], file.timezone]];
  for (const [id, person] of Object.entries(file.people ?? {}))
    named.push([['people', id, 'timezone'], person?.timezone]);
  for (const [at, value] of named) {
    if (value !== undefined && !zones.isKnown(value)) yield { rule: 'unknown-zone', args: { value }, at };
  }
  if (file.currency !== undefined && !isCurrency(file.currency)) {
    yield { rule: 'unknown-value', args: { value: file.currency, expected: 'currency' }, at: ['currency'] };
  }
}

/** Only the kinds that the file names differ from the default. */
function readCounts(file: File, usual: ReadonlySet<Kind>): ReadonlySet<Kind> {
  return new Set(KINDS.filter((kind) => file.counts?.[kind] ?? usual.has(kind)));
}

function readWorkdays(file: File, usual: ReadonlySet<number>): ReadonlySet<number> {
  const named = listOf(file.workdays).map(weekdayOfCode);
  return named.length ? new Set(named) : usual;
}

function readLevels(file: File): Settings['levels'] {
  const levels = new Map<string, 'off' | 'hint' | 'warning' | 'error'>();
  for (const [rule, setting] of Object.entries(file.rules ?? {})) {
    const level = typeof setting === 'string' ? setting : setting?.level;
    if (level !== undefined) levels.set(rule, level);
  }
  return levels;
}

const percent = (value: number | string | undefined) =>
  value === undefined ? undefined : divide(decimal(value), fraction(100));

/** Takes the defaults and makes the figures exact. `file` is valid in shape, or what is left of one that is not. */
export function readSettings(
  file: File,
  from: { readonly root: string; readonly file: string },
  zones: Zones,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const usual = defaultSettings(from.root);
  const problems: Problem[] = [];
  const roles = readRoles(file, problems);
  problems.push(...checkReferences(file, roles), ...checkNames(file, zones));
  const people = new Map(
    Object.entries(file.people ?? {}).map(([id, person]): [string, KnownPerson] => [id, person ?? {}]),
  );
  const plans = listOf(file.plans);
  const holidays = readHolidays(file.holidays, 'project', ['holidays'], problems);
  const settings: Settings = {
    ...usual,
    file: from.file,
    uidDomain: file.uidDomain ?? usual.uidDomain,
    workweek: file.workweek === undefined ? usual.workweek : minutesOf(file.workweek),
    workdays: readWorkdays(file, usual.workdays),
    roles,
    people,
    teams: new Map(Object.entries(file.teams ?? {}).map(([id, members]) => [id, listOf(members)])),
    templateFolders: listOf(file.templates),
    planGlobs: plans.length ? plans : usual.planGlobs,
    counts: readCounts(file, usual.counts),
    estimate: {
      optionalShare: percent(file.estimate?.optionalShare) ?? usual.estimate.optionalShare,
      overrun: percent(file.estimate?.overrun) ?? usual.estimate.overrun,
    },
    recovery: minutesOf(file.recovery ?? usual.recovery),
    levels: readLevels(file),
    notHonoured: LATER.filter((key) => file[key] !== undefined),
    ...present({ holidays, currency: file.currency, timezone: file.timezone, language: file.language }),
  };
  return { settings, problems };
}
