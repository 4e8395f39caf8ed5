import { it } from 'vitest';
import { plan as planShape } from '../../src/schema/plan.ts';
import { describe as words } from '../../src/language/problems.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { defaultSettings } from '../../src/plan/settings.ts';
import { checkRules } from '../../src/rules/check-plan.ts';
import { processZones } from '../../src/io/zones.ts';
import { fillTemplate } from '../../src/template/fill.ts';
import { builtIn, resolveFamily, resolved, placeOf } from '../support/templates.ts';
const zones = processZones();
function show(label: string, run: () => unknown) {
  const t = performance.now();
  let out; try { out = run(); } catch (e) { out = `THROWS ${e}`; }
  console.log(`## ${label} (${Math.round(performance.now() - t)} ms)\n${JSON.stringify(out, null, 1)?.slice(0, 1500)}`);
}
const H = 'title: T\nstart: "9:00"\nattendees: [{role: sales-manager}]\n';
const fill = (body: string, answers = {}, more = {}) => {
  const template = resolved({ t: H + body });
  const f = fillTemplate({ template, language: 'en', answers, plan: { date: '2026-12-01' }, ...more });
  const shape = planShape.safeParse(f.value);
  return { value: f.value, problems: f.problems.map((p) => [placeOf(p), words(p.problem, 'en')]), bad: f.badAnswers, shape: shape.error?.issues.map((i) => [i.path.join('.'), i.message]) , f};
};
const brief = (r: ReturnType<typeof fill>) => ({ agenda: r.value['agenda'], attendees: r.value['attendees'], mustNotMention: r.value['mustNotMention'], problems: r.problems, bad: r.bad, shape: r.shape });
it('x', () => {
  show('list answer as details', () => brief(fill('questions: [{id: goals, type: list, default: [a, b]}]\nagenda: [{title: X, duration: 5m, details: "{{ goals }}"}]')));
  show('number as title', () => brief(fill('questions: [{id: y, type: number, default: 2027}]\nagenda: [{title: "{{ y }}", duration: 5m}]')));
  show('yesno in text', () => brief(fill('questions: [{id: y, type: yes-no, default: true}]\nagenda: [{title: "A {{ y }}", duration: 5m, details: "{{ y }}"}]')));
  show('date in fi', () => { const template = resolved({ t: `${H}questions: [{id: d, type: date, default: "2027-01-20"}]\nagenda: [{title: {en: "By {{ d }}", fi: "Viimeistään {{ d }}"}, duration: 5m}]` }); return fillTemplate({ template, language: 'fi', answers: {}, plan: { date: '2026-12-01' } }).value['agenda']; });
  show('owner list with list placeholder', () => brief(fill('questions: [{id: p, type: list, default: [sales-manager]}]\nagenda: [{title: X, duration: 5m, owner: [sales-manager, "{{ p }}"]}]')));
  show('mustNotMention in list', () => brief(fill('questions: [{id: p, type: list, default: [a, b]}]\nmustNotMention: [c, "{{ p }}"]\nagenda: [{title: X, duration: 5m}]')));
  show('one-member list to emptied', () => brief(fill('questions: [{id: p, type: list, default: []}]\nmustNotMention: ["{{ p }}"]\nagenda: [{title: X, duration: 5m}]')));
  show('duplicate ids in one agenda', () => { const r = resolveFamily({ t: `${H}agenda: [{id: a, title: A, duration: 5m}, {id: b, title: B}, {id: a, title: C, duration: 7m}]` }); return [r.template?.file.agenda, r.problems.map(placeOf)]; });
  show('duplicate question ids in one file', () => { const r = resolveFamily({ t: `${H}questions: [{id: a, ask: A}, {id: a, ask: B}]\nagenda: [{id: a, title: A}]` }); return [r.template?.file.questions, r.problems.map(placeOf)]; });
  show('duplicate roles in root attendees', () => { const r = resolveFamily({ t: `title: T\nattendees: [{role: sales-rep, prep: 10m}, {role: sales-rep, count: 3}]\nagenda: [{id: a, title: A}]` }); return [r.template?.file.attendees, r.problems.map(placeOf)]; });
  show('drop with other keys', () => { const r = resolveFamily({ t: `extends: b\nagenda: [{drop: a, title: Z}]`, b: `${H}agenda: [{id: a, title: A}, {id: c, title: C}]` }); return [r.template?.file.agenda, r.problems.map(placeOf)]; });
  show('move without place', () => { const r = resolveFamily({ t: `extends: b\nagenda: [{move: a}]`, b: `${H}agenda: [{id: a, title: A}, {id: c, title: C}]` }); return [r.template?.file.agenda, r.problems.map(placeOf)]; });
  show('move with both', () => { const r = resolveFamily({ t: `extends: b\nagenda: [{move: a, after: c, before: d}]`, b: `${H}agenda: [{id: a, title: A}, {id: c, title: C}, {id: d, title: D}, {id: e, title: E}]` }); return [r.template?.file.agenda?.map(i => i.id), r.problems.map(placeOf)]; });
  show('two after', () => { const r = resolveFamily({ t: `extends: b\nagenda: [{id: n1, title: N, after: a}, {id: n2, title: N, after: a}]`, b: `${H}agenda: [{id: a, title: A}, {id: c, title: C}]` }); return [r.template?.file.agenda?.map(i => i.id)]; });
  show('dropped item still attended', () => brief(fill0({ t: `extends: b\nagenda: [{drop: c}]`, b: `title: T\nstart: "9:00"\nattendees: [{role: sales-manager, attends: [a, c]}]\nagenda: [{id: a, title: A, duration: 5m}, {id: c, title: C, duration: 5m}]` })));
  show('duplicate written attendee id: place', () => { const r = fill('agenda: [{title: X, duration: 5m}]'); return r.value['attendees']; });
  show('dup attendee ids origin', () => { const template = resolved({ t: 'title: T\nstart: "9:00"\nattendees: [{id: a, role: sales-manager}, {id: a, role: sales-rep}]\nagenda: [{id: i, title: X, duration: 5m}]' }); const f = fillTemplate({ template, language: 'en', answers: {}, plan: { date: '2026-12-01' } }); const r = readPlan(planShape.parse(f.value), 'x', defaultSettings(''), zones, []); return r.problems.map((p) => [p, f.origin(p.at)?.path]); });
  show('team in template', () => brief(fill('agenda: [{title: X, duration: 5m}]', {}, { people: [{ team: 'north' }] })));
  show('unknown answer id', () => { const r = fill('questions: [{id: p}]\nagenda: [{title: X, duration: 5m}]', { q: '1' }); return [r.problems, r.bad, r.f.missing]; });
  show('circle words', () => resolveFamily({ a: 'extends: b', b: 'extends: a' }).problems.map((p) => [words(p.problem, 'en'), words(p.problem, 'fi')]));
  show('unknown placeholder', () => brief(fill('agenda: [{title: "a {{ nope }} b", duration: 5m}]')));
  show('placeholder with dot', () => brief(fill('questions: [{id: client, default: x}]\nagenda: [{title: "a {{ client.name }} b {{ client | upper }} {% if %} {{}} {{ }", duration: 5m}]')));
  show('hostile values', () => brief(fill('questions: [{id: client, default: x}]\nagenda: [{title: "a {{ client }} b", duration: 5m, details: "{{ client }}"}]', { client: "$& {{ client }} $1 \n__proto__" })));
  show('proto answers', () => brief(fill('questions: [{id: client, default: x}]\nagenda: [{title: "a {{ __proto__ }} {{ constructor }} {{ toString }}", duration: 5m}]', JSON.parse('{"__proto__": "x", "constructor": "y"}'))));
  show('redos', () => brief(fill(`agenda: [{title: X, duration: 5m, details: "{{${' '.repeat(19000)}x"}]`)));
  show('redos2', () => brief(fill(`agenda: [{title: X, duration: 5m, details: "${'{{ a '.repeat(3800)}"}]`)));
  show('when', () => { const r = fill('questions: [{id: k, type: yes-no, default: false}, {id: d, ask: D, when: {k: true}, default: dd}]\nagenda: [{title: "X {{ d }}", duration: 5m}]', { k: 'yes' }); return [r.value['agenda'], r.f.defaulted]; });
  show('bad number', () => brief(fill('questions: [{id: k, type: number, default: 2}]\nagenda: [{title: "X {{ k }}", duration: 5m}]', { k: 'two' })));
  show('bad default', () => brief(fill('questions: [{id: k, type: number, default: two}]\nagenda: [{title: "X {{ k }}", duration: 5m}]')));
  show('empty title', () => brief(fill('questions: [{id: k, default: ""}]\nagenda: [{title: "{{ k }}", duration: 5m}]')));
  show('people', () => brief(fill('questions: [{id: k, type: people, role: sales-rep}]\nagenda: [{title: "X", kind: recognise, who: "{{ k }}", duration: 5m}]', { k: ['Ville', 'Liisa Ö'] })));
  show('people who are there', () => brief(fill('questions: [{id: k, type: people, role: sales-manager}]\nagenda: [{title: "X", kind: recognise, who: "{{ k }}", duration: 5m}]', { k: ['Anna'] }, { people: [{ name: 'Anna', role: 'sales-manager' }] })));
  show('person unknown', () => { const r = fill('questions: [{id: k, type: person, default: sales-manager}]\nagenda: [{title: "X", kind: decide, decider: "{{ k }}", duration: 5m}]', { k: 'Nobody' }); return brief(r); });
  show('plan key question', () => brief(fill('questions: [{id: purpose, default: pp}]\npurpose: "{{ purpose }}"\nagenda: [{title: "X {{ purpose }}", duration: 5m}]', {}, { plan: { date: '2026-12-01', purpose: 'given' } })));
  show('title in item', () => brief(fill('agenda: [{title: "X {{ title }} {{ date }} {{ start }} {{ duration }}", duration: 5m}]')));
  show('given title in item', () => brief(fill('agenda: [{title: "X {{ title }}", duration: 5m}]', {}, { plan: { date: '2026-12-01', title: 'Mine' } })));
  show('long', () => { const r = fill('questions: [{id: k, default: x}]\nagenda: [{title: "X {{ k }}", duration: 5m}]', { k: 'ä'.repeat(5000) }); return [r.shape, r.problems, r.f.origin(['agenda', 0, 'title'])?.path]; });
  show('design example', () => {
    const body = `type: client-demo
description: {en: Retirement goals of a client, fi: Asiakkaan eläketavoitteet}
extends: client-demo
start: "09:00"
title: {en: "Retirement goals: {{ client }}", fi: "Eläketavoitteet: {{ client }}"}
requires:
  - {role: client, min: 1, max: 6}
  - {role: [technical-expert, product-owner], min: 1}
  - {role: executive, min: 1, level: hint}
questions:
  - {id: client, ask: {en: Which client?, fi: Mikä asiakas?}, type: text, default: {en: the client, fi: asiakas}}
  - {id: people, ask: {en: How many come?, fi: Montako tulee?}, type: number, default: 2, when: {channel: in-person}}
attendees:
  - {role: sales-rep, prep: 40m}
  - {role: client, name: "{{ client }}", count: "{{ people }}"}
agenda:
  - {drop: demo-2}
  - {move: benefits, before: next}
  - {id: goals, after: welcome, title: {en: Goals, fi: Tavoitteet}, kind: discuss, duration: 12m, owner: sales-rep}
`;
    const { template, problems } = resolveFamily({ 'financial-planner': body });
    if (!template) return problems.map((p) => [placeOf(p), p.problem]);
    const f = fillTemplate({ template, language: 'en', answers: {}, plan: { date: '2026-12-01' } });
    const r = readPlan(planShape.parse(f.value), 'x', defaultSettings(''), zones, []);
    const c = checkRules(r.plan, zones, r.problems);
    return [f.value['attendees'], r.plan.items.map((i) => `${i.id} ${i.minutes}`), [...r.problems, ...c.problems].map((p) => words(p, 'en'))];
  });
});
function fill0(family: Record<string, string>) {
  const template = resolved(family);
  const f = fillTemplate({ template, language: 'en', answers: {}, plan: { date: '2026-12-01' } });
  const shape = planShape.safeParse(f.value);
  return { value: f.value, problems: f.problems.map((p) => [placeOf(p), words(p.problem, 'en')]), bad: f.badAnswers, shape: shape.error?.issues.map((i) => [i.path.join('.'), i.message]), f };
}
