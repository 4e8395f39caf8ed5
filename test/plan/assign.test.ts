import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/diagnostic.ts';
import type { Value } from '../../src/document/document.ts';
import { assign } from '../../src/plan/assign.ts';
import { blockOf, itemOf, personOf, planOf, trackOf } from '../support/plans.ts';

/** A plan file in small, and what it is read as: ids that it does not say are derived. */
const file = {
  title: 'Demo',
  estimate: { overrun: 5 },
  attendees: ['anna', { role: 'sales-rep', count: 2 }, { id: 'maria', role: 'executive' }, { team: 'north' }, 'south'],
  agenda: [
    { title: 'Demo', duration: 30 },
    { id: 'ws', parallel: [{ track: 'A', agenda: [{ title: 'Quiz', duration: 5 }] }] },
  ],
  tasks: [
    { what: 'Call', minutes: 5 },
    { what: 'Write', minutes: 10 },
  ],
  costs: [{ label: 'Room', amount: '120' }],
  materials: [{ name: 'Slides' }],
} satisfies Value;

const person = (id: string, ...path: Path) => personOf(id, { path: ['attendees', ...path] });
const plan = planOf({
  people: [person('anna', 0), person('sales-rep', 1), person('maria', 2), person('pekka', 3), person('juha', 4)],
  items: [
    itemOf('demo', 30, { path: ['agenda', 0] }),
    blockOf('ws', [trackOf('ws-a', [itemOf('quiz', 5, { path: ['agenda', 1, 'parallel', 0, 'agenda', 0] })])]),
  ].map((item, index) => ({ ...item, path: ['agenda', index] })),
});

const put = (path: string, value: Value, root: Value = file) => assign(root, plan, path.split('.'), value);
/** The file with another value for some of its keys. */
const withKeys = (parts: { readonly [key: string]: Value }) => ({ value: { ...file, ...parts } });
const replaced = (list: readonly Value[], index: number, member: Value): Value =>
  list.map((one, place) => (place === index ? member : one));

describe('a value of a plan file', () => {
  it('takes the place of another', () => {
    expect(put('title', 'New')).toEqual(withKeys({ title: 'New' }));
    expect(put('estimate.overrun', 10)).toEqual(withKeys({ estimate: { overrun: 10 } }));
  });

  it('is added where there was none', () => {
    expect(put('duration', 45)).toEqual(withKeys({ duration: 45 }));
    expect(put('estimate.optionalShare', 25)).toEqual(withKeys({ estimate: { overrun: 5, optionalShare: 25 } }));
    expect(put('repeat.rule.count', 3)).toEqual(withKeys({ repeat: { rule: { count: 3 } } }));
  });

  it('leaves the order of keys, and the file that was read', () => {
    const before = structuredClone(file);
    const assigned = put('title', 'New');
    expect('value' in assigned && Object.keys(assigned.value as object)).toEqual(Object.keys(file));
    expect(file).toEqual(before);
  });

  it('takes the place of a number that a step would lead into', () =>
    expect(put('estimate.overrun.high', 5)).toEqual(withKeys({ estimate: { overrun: { high: 5 } } })));

  it('has nothing to do with what every object has', () => {
    expect(put('constructor.name', 'x')).toEqual(withKeys({ constructor: { name: 'x' } }));
    expect(put('toString', 'x')).toEqual(withKeys({ toString: 'x' }));
    expect(JSON.stringify(put('__proto__.x', 1, { a: 1 }))).toBe('{"value":{"a":1,"__proto__":{"x":1}}}');
    expect({}).not.toHaveProperty('x');
  });

  it('may be all there is', () => expect(assign(null, plan, ['title'], 'New')).toEqual({ value: { title: 'New' } }));
});

describe('a step into a list', () => {
  const { attendees, agenda, tasks } = file;

  it('is an id of the file', () =>
    expect(put('attendees.maria.count', 2)).toEqual(
      withKeys({ attendees: replaced(attendees, 2, { id: 'maria', role: 'executive', count: 2 }) }),
    ));

  it('is an id that the plan has from elsewhere', () => {
    expect(put('attendees.sales-rep.count', 4)).toEqual(
      withKeys({ attendees: replaced(attendees, 1, { role: 'sales-rep', count: 4 }) }),
    );
    expect(put('agenda.demo.duration', 15)).toEqual(
      withKeys({ agenda: replaced(agenda, 0, { title: 'Demo', duration: 15 }) }),
    );
  });

  it('reaches the items of tracks by their own ids, or step by step', () => {
    const changed = withKeys({
      agenda: replaced(agenda, 1, {
        id: 'ws',
        parallel: [{ track: 'A', agenda: [{ title: 'Quiz', duration: 9 }] }],
      }),
    });
    expect(put('agenda.quiz.duration', 9)).toEqual(changed);
    expect(put('agenda.ws.parallel.A.agenda.Quiz.duration', 9)).toEqual(changed);
  });

  it('is a title, a label, a text or a name where there is no id', () => {
    expect(put('agenda.Demo.duration', 15)).toEqual(put('agenda.demo.duration', 15));
    expect(put('tasks.Write.minutes', 1)).toEqual(
      withKeys({ tasks: replaced(tasks, 1, { what: 'Write', minutes: 1 }) }),
    );
    expect(put('costs.Room.amount', '1')).toEqual(withKeys({ costs: [{ label: 'Room', amount: '1' }] }));
    expect(put('materials.Slides.link', 'x')).toEqual(withKeys({ materials: [{ name: 'Slides', link: 'x' }] }));
  });

  it('leads on into what the member does not say yet', () =>
    expect(put('attendees.maria.address.town', 'Oulu')).toEqual(
      withKeys({ attendees: replaced(attendees, 2, { id: 'maria', role: 'executive', address: { town: 'Oulu' } }) }),
    ));

  it('of a person who stands there as an id gives them an entry', () =>
    expect(put('attendees.anna.count', 2)).toEqual(
      withKeys({ attendees: replaced(attendees, 0, { id: 'anna', count: 2 }) }),
    ));

  it('replaces a member where it is the last', () =>
    expect(put('attendees.maria', 'leena')).toEqual(withKeys({ attendees: replaced(attendees, 2, 'leena') })));

  it('means the first of several that are called so, and an id before a title', () => {
    const root = {
      list: [{ title: 'x', n: 1 }, { id: 'x', n: 2 }, { id: 'x', n: 3 }, 'x', { label: 5, what: 'y', n: 4 }],
    };
    const list = (index: number, n: number) =>
      root.list.map((one, at) => (at === index ? { ...(one as object), n } : one));
    expect(put('list.x.n', 9, root)).toEqual({ value: { list: list(1, 9) } });
    expect(put('list.y.n', 9, root)).toEqual({ value: { list: list(4, 9) } });
    expect(put('list.5.n', 9, root)).toEqual({ unknown: '5', candidates: ['x', 'y'] });
  });

  it('that leads nowhere names those that would', () => {
    expect(put('attendees.nemo.count', 1)).toEqual({
      unknown: 'nemo',
      candidates: ['anna', 'sales-rep', 'maria', 'pekka', 'juha'],
    });
    expect(put('attendees.maria.tracks.anna', 1, { attendees: [null, null, { id: 'maria', tracks: ['a'] }] })).toEqual({
      unknown: 'anna',
      candidates: [],
    });
    expect(put('agenda.nemo.duration', 1)).toEqual({ unknown: 'nemo', candidates: ['demo', 'ws', 'quiz', 'Demo'] });
    expect(put('costs.demo.amount', 1)).toEqual({ unknown: 'demo', candidates: ['Room'] });
    // The ids of a plan's people and items are steps into its own lists only.
    expect(put('agenda.ws.parallel.quiz.x', 1)).toEqual({ unknown: 'quiz', candidates: ['A'] });
    expect(assign({ x: { agenda: [{ id: 'y' }] } }, plan, ['x', 'agenda', 'demo'], 1)).toEqual({
      unknown: 'demo',
      candidates: ['y'],
    });
    expect(assign({ x: { attendees: [] } }, plan, ['x', 'attendees', 'anna'], 1)).toEqual({
      unknown: 'anna',
      candidates: [],
    });
  });

  it.each(['attendees', 'agenda', 'tasks', 'costs', 'suppress'])('leads nowhere where there are no %s', (key) => {
    expect(put(`${key}.x.y`, 1, { title: 'Demo' })).toEqual({ unknown: 'x', candidates: [] });
    expect(put(`x.${key}.y`, 1, { title: 'Demo' })).toEqual({ value: { title: 'Demo', x: { [key]: { y: 1 } } } });
  });
});

describe('an entry of a whole team', () => {
  it('is not the place to change one of its members', () => {
    expect(put('attendees.pekka.count', 2)).toEqual({ team: 'pekka' });
    expect(put('attendees.juha.count', 2)).toEqual({ team: 'juha' });
  });

  it('is none without a team', () => {
    const root = { attendees: [{ team: 'north' }], agenda: ['south'], costs: [{ label: 'Room', team: 'x' }] };
    expect(put('costs.Room.amount', 1, root)).toEqual({
      value: { ...root, costs: [{ label: 'Room', team: 'x', amount: 1 }] },
    });
    const inside = { attendees: ['anna', { role: 'x' }, { id: 'maria', more: [{ id: 'y', team: 'z' }] }] };
    expect(put('attendees.maria.more.y.team', 'n', inside)).toEqual({
      value: { attendees: ['anna', { role: 'x' }, { id: 'maria', more: [{ id: 'y', team: 'n' }] }] },
    });
    expect(put('agenda.demo.x', 1, root)).toEqual({ value: { ...root, agenda: [{ id: 'south', x: 1 }] } });
  });
});
