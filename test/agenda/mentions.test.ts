import { describe, expect, it, test } from 'vitest';
import { buildAgenda } from '../../src/agenda/build-agenda.ts';
import { mentionsIn, planPath } from '../../src/agenda/mentions.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { blockOf, clientOf, itemOf, personOf, planOf, timelineOf, trackOf } from '../support/plans.ts';

const NO_ZONES = { isKnown: () => false, offset: () => 0 };

/** Places in the plan, each with the phrase that must not stand there. */
function mentions(parts: Partial<Plan>): string[] {
  const plan = planOf({ audience: 'client', items: [itemOf('a', 10)], mustNotMention: ['Beta Oy'], ...parts });
  const agenda = buildAgenda(plan, timelineOf(plan), undefined, NO_ZONES, 'en');
  return mentionsIn(agenda).map(({ at, args }) => `${planPath(at, agenda, plan).join('.')}: ${args['phrase']}`);
}

describe('what must not be mentioned', () => {
  test.each<[string, string, string]>([
    ['as it is written', 'Beta Oy', 'Like Beta Oy does'],
    ['in any case', 'beta oy', 'LIKE BETA OY DOES'],
    ['with an ending', 'Beta Oy', 'Beta Oyn tapaan'],
    ['inside a word', 'hinta', 'Listahinnat ja ulosmyyntihintamme'],
    ['over a line break', 'Beta Oy', 'Like Beta\n  Oy does'],
    ['with another space or dash', 'Beta Oy', 'Beta\u00a0Oy or beta‑oy'],
    ['with invisible characters in it', 'Beta Oy', 'Be\u200bta\u00ad Oy'],
    ['in letters of full width', 'Beta Oy', 'Ｂｅｔａ Ｏｙ'],
    ['composed or decomposed', 'Äyräpää', 'A\u0308yra\u0308pa\u0308a\u0308n malli'],
    ['with letters that grow in upper case', 'Weiße Katze', 'WEISSE KATZE'],
    ['as one line of several', 'the merger\n- Beta Oy', 'Like Beta Oy does'],
  ])('is found %s', (_, phrase, purpose) => {
    expect(mentions({ mustNotMention: [phrase], purpose })).toHaveLength(1);
  });

  test.each<[string, string, string]>([
    ['another word', 'Beta Oy', 'The beta of our product'],
    ['another letter', 'Sää', 'saa'],
    ['nothing, for an empty line', ' \n-\n', 'Anything at all - really'],
  ])('is not %s', (_, phrase, purpose) => {
    expect(mentions({ mustNotMention: [phrase], purpose })).toEqual([]);
  });

  it('is found wherever the client reads, and named at the place in the plan', () => {
    const block = blockOf('Beta Oy block', [
      trackOf('Beta Oy track', [itemOf('in', 5, { path: ['agenda', 2, 'parallel', 0, 'agenda', 0] })]),
    ]);
    const items = [
      itemOf('hidden', 5, { internal: true, title: 'Beta Oy', path: ['agenda', 0] }),
      itemOf('a', 5, {
        path: ['agenda', 1],
        outcome: 'Beta Oy',
        details: 'Beta Oy',
        notes: 'Beta Oy',
        materials: [{ title: 'Offer', link: 'https://example.org/Beta%20Oy' }],
      }),
      {
        ...block,
        path: ['agenda', 2],
        tracks: block.tracks.map((track) => ({ ...track, path: ['agenda', 2, 'parallel', 0] })),
      },
    ];
    const people = [
      personOf('anna', { name: 'Anna', department: 'Beta Oy', path: ['attendees', 0] }),
      personOf('aside', { name: 'Beta Oy', attends: ['hidden'], path: ['attendees', 1] }),
      clientOf('beta', { name: 'Beta Oy', path: ['attendees', 2] }),
    ];
    expect(mentions({ items, people, title: 'For Beta Oy', expectedBenefit: 'Beta Oy', place: 'Beta Oy' })).toEqual([
      'title: Beta Oy',
      'place: Beta Oy',
      'attendees.2.name: Beta Oy',
      'agenda.1.outcome: Beta Oy',
      'agenda.1.details: Beta Oy',
      'agenda.1.materials.0.link: Beta Oy',
      'agenda.2.parallel.0.track: Beta Oy',
      'agenda.2.title: Beta Oy',
    ]);
  });
});
