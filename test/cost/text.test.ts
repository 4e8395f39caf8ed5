import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../src/cost/assumptions.ts';
import { explain } from '../../src/cost/explain.ts';
import { computeFigures } from '../../src/cost/figures.ts';
import { type CostEntry, costReport, type ReportParts } from '../../src/cost/report.ts';
import type { Language, Plan } from '../../src/plan/plan.ts';
import { type Breakdown, costPage } from '../../src/render/cost-parts.ts';
import { renderCost } from '../../src/render/cost-text.ts';
import { PLAIN, type Style } from '../../src/render/style.ts';
import { loadWidth } from '../../src/render/width.ts';
import {
  clientOf,
  itemOf,
  overheadOf,
  percent,
  personOf,
  planArbitrary,
  planOf,
  rolesOf,
  taskOf,
  timelineOf,
} from '../support/plans.ts';
import { runs } from '../support/runs.ts';

interface Print {
  readonly by?: Breakdown;
  readonly language?: Language;
  readonly style?: Partial<Style>;
  /** With every part that there is: explanations, changes, a window, a budget. */
  readonly isWhole?: boolean;
}

const entryOf = (plan: Plan, isExplained: boolean): CostEntry => {
  const timeline = timelineOf(plan);
  const figures = computeFigures(plan, timeline);
  return { file: 'x.yaml', plan, figures, ...(isExplained ? { explain: explain(plan, timeline, figures) } : {}) };
};

async function print(plans: readonly Plan[], options: Print = {}): Promise<string> {
  const { by, language = 'en', style, isWhole = false } = options;
  const entries = plans.map((plan) => entryOf(plan, isWhole));
  const labels = new Map([['planner', 'financial planner']]);
  const more: ReportParts = {
    window: { from: '2026-01-01', to: '2027-01-01' },
    changed: { changes: plans.map(({ title }) => `without=${title}`), entries: entries.slice(1) },
    budget: { unit: 'money', limit: '1.00', expected: '2.00', over: '1.00', within: false },
  };
  const report = costReport(entries, { currency: 'EUR', ...(isWhole ? more : {}) });
  const page = await costPage(report, { by, language, labels, assumptions: assumptionsOf(plans) });
  return renderCost(page, { ...PLAIN, ...style });
}

const roles = rolesOf({ 'sales-manager': '60', 'sales-rep': '45', planner: '50' });

const demo = planOf({
  title: 'Demo for Acme Oy',
  purpose: 'Acme decides whether to start a pilot.',
  expectedBenefit: 'A pilot worth 12,000 EUR',
  people: [
    personOf('anna', { name: 'Anna', role: 'sales-manager', prep: 30 }),
    personOf('reps', { name: 'Sales team', count: 5 }),
    personOf('leena', { name: 'Leena', role: 'planner', optional: true }),
    clientOf('acme', { count: 3 }),
  ],
  tasks: [taskOf(['anna'], 25, { when: 'after' })],
  items: [itemOf('Welcome', 5), itemOf('Lunch', 45, { kind: 'meal' }), itemOf('Demo', 45)],
  costs: [overheadOf('Room', '120'), overheadOf('Coffee', '3.50', { per: 'head' })],
  estimate: { optionalShare: percent('50'), overrun: percent('10') },
  roles,
});
const review = planOf({
  title: 'Review of late offers',
  people: [personOf('dev', { role: 'developer', count: 2 }), personOf('juha')],
  items: [itemOf('Causes', 45)],
  roles,
});

describe('the cost of one meeting', () => {
  // Anna 50 + 30 + 25, the team 5 × 50, Leena half of 50; the others' 300 attended minutes and her 50 run over by 35.
  it('says hours, money and purpose, then parts and roles, then guests and what it rests on', async () =>
    expect(await print([demo])).toMatchInlineSnapshot(`
      "Demo for Acme Oy

      Staff hours       6 h 20 min (6.33 staff hours), 5 h 55 min to 7 h 20 min
      Cost              466.58 EUR, 444.00 EUR to 517.08 EUR
      Share of a week   16.89% of one person’s working week of 37 h 30 min; most for
                        Anna: 4.67%
      Purpose           Acme decides whether to start a pilot.
      Expected benefit  A pilot worth 12,000 EUR
      Other costs       153.25 EUR (Room 120.00, Coffee 33.25)

        Part              Hours
        meeting      5 h 25 min
        preparation      30 min
        follow-up        25 min

        Role               People       Hours        Cost
        sales manager           1  1 h 45 min  105.00 EUR
        sales rep               5  4 h 10 min  187.50 EUR
        financial planner       1      25 min   20.83 EUR

      Guests: 2 h 30 min, which cost no staff hours

      Not counted: meal. Optional people count for 50%. The highest figure lets
      attended time run over by 10%. The cost says what a meeting takes, not what it
      is worth.
      "
    `));

  it('says the same in Finnish', async () =>
    expect(await print([demo], { language: 'fi' })).toMatchInlineSnapshot(`
      "Demo for Acme Oy

      Työaika         6 t 20 min (6,33 henkilötyötuntia), 5 t 55 min – 7 t 20 min
      Kustannus       466,58 EUR, 444,00 EUR – 517,08 EUR
      Osuus viikosta  16,89 % yhden henkilön työviikosta (37 t 30 min); eniten: Anna
                      4,67 %
      Tarkoitus       Acme decides whether to start a pilot.
      Odotettu hyöty  A pilot worth 12,000 EUR
      Muut kulut      153,25 EUR (Room 120,00, Coffee 33,25)

        Osa             Tunnit
        kokous      5 t 25 min
        valmistelu      30 min
        jälkityö        25 min

        Rooli              Henkilöitä      Tunnit   Kustannus
        myyntipäällikkö             1  1 t 45 min  105,00 EUR
        myyjä                       5  4 t 10 min  187,50 EUR
        financial planner           1      25 min   20,83 EUR

      Vieraat: 2 t 30 min, joka ei kuluta henkilötyötunteja

      Ei lasketa: ruokatauko. Valinnaisten osallistujien osuudesta lasketaan 50 %.
      Suurimmassa luvussa läsnäoloaika venyy 10 %. Kustannus kertoo, mitä kokous vie,
      ei sitä, minkä arvoinen se on.
      "
    `));

  it('by item has the work around the meeting too, so that the hours add up', async () =>
    expect((await print([demo], { by: 'item' })).split('\n').slice(10, 17)).toEqual([
      '  Item                Hours        Cost',
      '  Welcome          32.5 min   25.83 EUR',
      '  Lunch               0 min    0.00 EUR',
      '  Demo         4 h 52.5 min  232.50 EUR',
      '  preparation        30 min',
      '  follow-up          25 min',
      '',
    ]));

  it('by person names the people', async () =>
    expect((await print([demo], { by: 'person' })).split('\n').slice(10, 14)).toEqual([
      // Of 2,250 minutes: 105, 50, 25.
      '  Person                    People       Hours  Of a week        Cost',
      '  Anna, sales manager            1  1 h 45 min      4.67%  105.00 EUR',
      '  Sales team, sales rep          5  4 h 10 min      2.22%  187.50 EUR',
      '  Leena, financial planner       1      25 min      1.11%   20.83 EUR',
    ]));

  it('without a rate somewhere is a lower bound that names the role', async () => {
    const text = await print([review]);
    expect(text).toContain('Cost             ≥ 33.75 EUR (no rate for developer)\n');
    expect(text).toContain('  developer       2  1 h 30 min          –\n');
  });

  it('without any rate is hours alone', async () => {
    const text = await print([{ ...review, roles: planOf().roles }]);
    expect(text).toContain('Staff hours      2 h 15 min (2.25 staff hours)\n');
    expect(text).not.toMatch(/EUR|Cost /);
  });

  it('without a purpose says that one is missing', async () =>
    expect(await print([review])).toContain('Purpose          none is given; a meeting needs one\n'));

  it('stands its tables on end where forty columns are too few', async () =>
    expect(await print([demo], { language: 'fi', style: { columns: 40 } })).toContain(`
  Rooli
    Henkilöitä      Tunnit   Kustannus
  myyntipäällikkö
             1  1 t 45 min  105,00 EUR
  myyjä
             5  4 t 10 min  187,50 EUR
  financial planner
             1      25 min   20,83 EUR
`));
});

describe('the cost of several meetings', () => {
  it('is the total, then a row for each with its purpose', async () =>
    expect(await print([demo, review])).toMatchInlineSnapshot(`
      "Total, 2 plans

      Staff hours      8 h 35 min (8.58 staff hours), 8 h 10 min to 9 h 35 min
      Cost             ≥ 500.33 EUR, 477.75 EUR to 550.83 EUR (no rate for developer)
      Share of a week  22.89% of one person’s working week

        Plan                        Hours          Cost
        Demo for Acme Oy       6 h 20 min    466.58 EUR
          Acme decides whether to start a pilot.
        Review of late offers  2 h 15 min   ≥ 33.75 EUR
        Total                  8 h 35 min  ≥ 500.33 EUR

        Role                    Hours        Cost
        sales manager      1 h 45 min  105.00 EUR
        sales rep          4 h 55 min  221.25 EUR
        financial planner      25 min   20.83 EUR
        developer          1 h 30 min           –

      Not counted: meal. Optional people count for 50%. The highest figure lets
      attended time run over by 10%. The cost says what a meeting takes, not what it
      is worth.
      "
    `));

  it('has the breakdown of each where one is asked for', async () => {
    const text = await print([demo, review], { by: 'person' });
    expect(text.match(/^ {2}Person /gm)).toHaveLength(3);
    expect(text).toMatch(/^Total, 2 plans\n/);
  });
});

const HOSTILE = ['::error::x', '##[command]x', ' ::stop-commands::y', '\u001b[31mred', 'a\nb', '\u202eevil', '::', '​'];
const words = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.stringMatching(/^[a-zäö漢字テスト한국😀|]{1,60}$/u)), {
  minLength: 1,
  maxLength: 8,
});
const texts = words.map((list) => list.join(' '));

/** Any plan whose every text somebody chose to annoy us. */
const hostileArbitrary = fc.tuple(planArbitrary, texts, texts, texts).map(
  ([plan, title, purpose, name]): Plan => ({
    ...plan,
    title,
    purpose,
    expectedBenefit: name,
    people: plan.people.map((person) => ({ ...person, name })),
    items: plan.items.map((item) => ({ ...item, title: purpose })),
    costs: plan.costs.map((cost) => ({ ...cost, label: title })),
  }),
);

describe('the text of any cost', () => {
  const breakdowns = fc.constantFrom<Breakdown | undefined>(undefined, 'person', 'role', 'item', 'bucket', 'month');
  const languages = fc.constantFrom<Language>('en', 'fi');

  it('fits its columns, and holds nothing that a terminal or a log obeys', async () => {
    const width = await loadWidth();
    const plans = fc.array(hostileArbitrary, { minLength: 1, maxLength: 3 });
    const columns = fc.integer({ min: 40, max: 200 });
    const property = fc.asyncProperty(plans, breakdowns, languages, columns, async (list, by, language, room) => {
      const text = await print(list, {
        ...(by === undefined ? {} : { by }),
        language,
        style: { columns: room, width, hasBars: true },
        isWhole: true,
      });
      const lines = text.split('\n');
      // What guards a log may lengthen a line that has something to guard.
      const long = lines.filter((line) => width(line) > room && !line.includes('\\u{'));
      expect(long).toEqual([]);
      expect(text).not.toMatch(/^\s*::|##\[/m);
      expect(text).not.toMatch(/[^\P{C}\n]/u);
      expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    });
    await fc.assert(property, runs(300));
  });
});

describe('what figures rest on', () => {
  it('is said only as far as it makes a difference', async () =>
    expect(assumptionsOf([review])).toEqual({ notCounted: [], optionalShares: [], overruns: [] }));
  it('of a cancelled meeting is nothing', async () =>
    expect(assumptionsOf([{ ...demo, status: 'cancelled' }])).toEqual(assumptionsOf([review])));
  it('is listed once where plans agree, and side by side where they do not', async () => {
    const other = { ...demo, estimate: { optionalShare: percent('33.3333'), overrun: percent('10.0') } };
    expect(assumptionsOf([demo, demo, other])).toEqual({
      notCounted: ['meal'],
      optionalShares: ['50', '33.3333'],
      overruns: ['10'],
    });
  });
  it('may be nought and a hundred percent', async () => {
    const share = (number: string) => ({ ...demo, estimate: { ...demo.estimate, optionalShare: percent(number) } });
    expect(assumptionsOf([share('0'), share('100')]).optionalShares).toEqual(['0', '100']);
  });
});
