import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { computeFigures } from '../../src/cost/figures.ts';
import { meetingCost } from '../../src/cost/report.ts';
import type { Value } from '../../src/document/document.ts';
import { processZones } from '../../src/io/zones.ts';
import { layOut } from '../../src/plan/lay-out.ts';
import type { Loose } from '../../src/plan/loose.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { readSettings } from '../../src/plan/read-settings.ts';
import type { ConfigFile } from '../../src/schema/config.ts';
import type { PlanFile } from '../../src/schema/plan.ts';
import { root } from '../support/folders.ts';
import { runs } from '../support/runs.ts';

const zones = processZones();
const load = (file: string): Value =>
  parse(fs.readFileSync(path.join(root, file), 'utf8'), { schema: 'core' }) as Value;
const plans = fs
  .readdirSync(path.join(root, 'examples'))
  .filter((name) => name.endsWith('.yaml') && name !== 'meetplan.yaml')
  .map((name) => load(`examples/${name}`));

function figuresOf(plan: Value, config: Value) {
  const { settings } = readSettings(config as Loose<ConfigFile>, { root: '/', file: 'meetplan.yaml' }, zones);
  const read = readPlan(plan as Loose<PlanFile>, 'x', settings, zones, []);
  const cost = meetingCost(computeFigures(read.plan, layOut(read.plan, zones)), 'EUR');
  const byName = <T extends { readonly id?: string; readonly role?: string }>(rows: readonly T[]) =>
    [...rows].sort((a, b) => (`${a.id}${a.role}` < `${b.id}${b.role}` ? -1 : 1));
  return { ...cost, byPerson: byName(cost.byPerson), byRole: byName(cost.byRole) };
}

/** The same value with the keys of every map in an order of chance. */
function shuffled(value: Value, random: () => number): Value {
  if (Array.isArray(value)) return value.map((member: Value) => shuffled(member, random));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => ({ key, one, place: random() }));
  return Object.fromEntries(
    entries.sort((a, b) => a.place - b.place).map(({ key, one }) => [key, shuffled(one, random)]),
  );
}

const withAttendees = (plan: Value, order: (people: readonly Value[]) => readonly Value[]): Value => {
  if (typeof plan !== 'object' || plan === null || !('attendees' in plan)) return plan;
  const { attendees } = plan as { readonly attendees: readonly Value[] };
  return { ...plan, attendees: order(attendees) };
};

describe('the order of a plan’s and a configuration’s keys, and of attendees', () => {
  it('changes no figure', () => {
    const config = load('examples/meetplan.yaml');
    const usual = plans.map((plan) => figuresOf(plan, config));
    const property = fc.property(
      fc.nat(plans.length - 1),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (index, stream) => {
        const random = () => Number(stream.next().value);
        const turned = withAttendees(plans[index] ?? null, (people) =>
          people
            .map((person) => ({ person, place: random() }))
            .sort((a, b) => a.place - b.place)
            .map(({ person }) => person),
        );
        expect(figuresOf(shuffled(turned, random), shuffled(config, random))).toEqual(usual[index]);
      },
    );
    fc.assert(property, runs(1000));
  });
});
