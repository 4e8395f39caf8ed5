import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../src/plan/settings.ts';
import {
  attendeeText,
  configuredRole,
  inOrder,
  invitedText,
  readAttendee,
  readInvited,
} from '../../src/template/invited.ts';

const usual = defaultSettings('');
const settings: Settings = {
  ...usual,
  roles: new Map([
    ...usual.roles,
    ['lead', { name: 'lead', side: 'staff', label: { en: 'Account lead', fi: 'Asiakasvastaava' } }],
  ]),
  people: new Map([
    ['anna', { role: 'sales-manager' }],
    ['ville', { role: 'sales-rep' }],
    ['liisa', { role: 'sales-rep' }],
  ]),
  teams: new Map([
    ['north', ['anna', 'ville', 'liisa']],
    ['nobody', []],
  ]),
};

describe('somebody by name and role', () => {
  it.each([
    ['Anna Virtanen=sales-manager', { name: 'Anna Virtanen', role: 'sales-manager' }],
    [' a=b = sales-rep ', { name: 'a=b', role: 'sales-rep' }],
    ['Sari=Tuoteomistaja', { name: 'Sari', role: 'product-owner' }],
    ['Sari=account LEAD', { name: 'Sari', role: 'lead' }],
    ['6=myyjä', { role: 'sales-rep', count: 6 }],
    ['0=sales-rep', { name: '0', role: 'sales-rep' }],
    // The plan's own check says what is wrong with it, and what was meant.
    ['Anna=sales-manger', { name: 'Anna', role: 'sales-manger' }],
    ['Anna=', undefined],
    ['=sales-rep', undefined],
    ['Anna', undefined],
    ['Anna=Some Role', undefined],
  ])('%s', (text, expected) => expect(readAttendee(text, settings.roles)).toEqual(expected));

  it('is read back from what we write', () => {
    const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== '');
    const person = fc.oneof(
      fc.record({ name, role: fc.constantFrom(...settings.roles.keys()) }),
      fc.record({ role: fc.constantFrom(...settings.roles.keys()), count: fc.integer({ min: 1, max: 999 }) }),
    );
    fc.assert(
      fc.property(person, (one) => {
        fc.pre(!('name' in one) || !/^\d+$/.test(one.name));
        expect(readAttendee(attendeeText(one), settings.roles)).toEqual(one);
      }),
    );
  });
});

describe('people and teams of the configuration', () => {
  it.each([
    ['north', { people: [{ team: 'north' }] }],
    ['north,-ville,-liisa, anna', { people: [{ team: 'north', except: ['ville', 'liisa'] }, { id: 'anna' }] }],
    ['', { people: [] }],
    ['anna,-ville', { out: 'ville', team: undefined, known: [] }],
    ['north,-sari', { out: 'sari', team: 'north', known: ['anna', 'ville', 'liisa'] }],
    ['sari', { unknown: 'sari', known: ['anna', 'ville', 'liisa', 'north', 'nobody'] }],
  ])('%j', (text, expected) => expect(readInvited(text, settings)).toEqual(expected));

  it('are read back from what we write', () => {
    const { people } = readInvited('north,-ville,anna', settings) as { people: readonly { id?: string }[] };
    expect(people.map(invitedText)).toEqual(['north,-ville', 'anna']);
    expect(invitedText({ name: 'Sari', role: 'lead' })).toBeUndefined();
  });

  it('have a role: their own, or that of most members', () => {
    expect(['anna', 'north', 'nobody', 'sari'].map((id) => configuredRole(id, settings))).toEqual([
      'sales-manager',
      'sales-rep',
      undefined,
      undefined,
    ]);
  });

  it('stand behind those with names, as flags are read', () => {
    const [sari, anna, north] = [{ name: 'Sari', role: 'lead' }, { id: 'anna' }, { team: 'north' }];
    expect(inOrder([anna, sari, north])).toEqual([sari, anna, north]);
  });
});
