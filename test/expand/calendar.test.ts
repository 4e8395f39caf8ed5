import fs from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { copyOf, root } from '../support/folders.ts';
import { runInProcess } from '../support/run.ts';

function project() {
  const cwd = copyOf(path.join(root, 'test/cases/cost-series'));
  const run = (...argv: string[]) => runInProcess(argv, { cwd, env: {}, stdin: '' });
  return { cwd, run };
}

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => ({ component, event: new ICAL.Event(component) }));

const ofSeries = (text: string) => eventsIn(text).find(({ event }) => !event.isRecurrenceException());
const textOf = (component: ICAL.Component | undefined, name: string) =>
  String(component?.getFirstPropertyValue(name) ?? '');

describe('expand --format ics', () => {
  it('is the calendar of the series where no dated plan is there', async () => {
    const { run } = project();
    const { stdout } = await run('expand', 'weekly.yaml', '--format', 'ics');
    expect(stdout).toBe((await run('agenda', 'weekly.yaml', '--format', 'ics')).stdout);
  });

  it('has an entry of its own for each dated plan, with its edits, under the UID of the series', async () => {
    const { run, cwd } = project();
    await run('expand', 'weekly.yaml');
    const file = path.join(cwd, 'weekly/2026-12-08.yaml');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('title: Pipeline', 'title: Only Acme, pipeline'));
    const off = path.join(cwd, 'weekly/2026-12-22.yaml');
    fs.writeFileSync(
      off,
      fs.readFileSync(off, 'utf8').replace('\nseries:', '\nstatus: cancelled\nreason: Snow\nseries:'),
    );
    const { stdout } = await run('expand', 'weekly.yaml', '--format', 'ics');
    const events = eventsIn(stdout);
    expect(events).toHaveLength(24);
    expect(new Set(events.map(({ event }) => event.uid))).toEqual(new Set(['weekly@meetplan.invalid']));
    const at = (day: string) => events.find(({ event }) => event.recurrenceId?.toString().startsWith(day));
    expect(at('2026-12-08')?.event.summary).toBe('Only Acme, pipeline of the week');
    expect(textOf(at('2026-12-22')?.component, 'status')).toBe('CANCELLED');
    expect(textOf(at('2026-12-22')?.component, 'comment')).toBe('Snow');
    // Moved to another day and hour: the rule's own start says which one it is.
    expect(at('2027-02-16')?.event.recurrenceId.toString()).toBe('2027-02-16T13:00:00');
    expect(at('2027-02-16')?.event.startDate.toString()).toBe('2027-02-17T14:00:00');
  });

  it.each([
    [['--to', '2026-12-31'], 5],
    [['--count', '3'], 3],
  ])('ends a series where it is told to: %j', async (flags, meetings) => {
    const { run } = project();
    const { stdout } = await run('expand', 'weekly.yaml', '--format', 'ics', ...flags);
    const series = ofSeries(stdout);
    const days = series?.event.iterator();
    const starts: string[] = [];
    for (let day = days?.next(); day; day = days?.next()) starts.push(day.toString().slice(0, 10));
    expect(starts).toHaveLength(meetings);
  });

  it('holds a series without an end whole', async () => {
    const { run } = project();
    const { stdout } = await run('expand', 'endless.yaml', '--format', 'ics');
    expect(textOf(ofSeries(stdout)?.component, 'rrule')).toBe('FREQ=WEEKLY;BYDAY=MO');
  });

  it('tells a client nothing that is internal', async () => {
    const { run, cwd } = project();
    await run('expand', 'weekly.yaml');
    expect(await run('expand', 'weekly.yaml', '--format', 'ics', '--for', 'client', '-o', 'c.ics')).toMatchObject({
      exitCode: 0,
      stdout: '',
    });
    const text = fs.readFileSync(path.join(cwd, 'c.ics'), 'utf8').replaceAll('\r\n ', '');
    expect(text).not.toMatch(/weekly@|333\.33|Set up the board|staff hours|two deals/i);
  });

  it.each([
    [['--format', 'ics', '--check'], '--check does not go with --format ics'],
    [['--format', 'ics', '--dry-run'], '--dry-run does not go with --format ics'],
    [['--format', 'ics', '--from', '2027-01-01'], '--from does not go with --format ics'],
    [['--for', 'client'], '--for goes with --format ics'],
    [['-o', 'x.ics'], '--output goes with --format ics'],
  ])('refuses %j', async (flags, message) => {
    const { run, cwd } = project();
    const outcome = await run('expand', 'weekly.yaml', ...flags);
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
    expect(outcome.stderr).toContain(message);
    expect(fs.readdirSync(cwd)).not.toContain('weekly');
  });
});
