import { z } from 'zod';
import { RULES, type RuleName } from '../diagnostic.ts';
import { LANGUAGES, type Language } from '../language/catalogs.ts';
import { KINDS } from '../plan/kinds.ts';

/**
 * The scalar shapes that files share. Structural only: no transform, default, refine or coerce, so that zod, the
 * published JSON Schema and the generated validator say the same about every file. `x-type` is what a message calls
 * the shape; its words are in language/.
 */

const DURATION = /^(?:\d{1,4}h(?:\d{1,4}m)?|\d{1,6}m)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(?:[01]?\d|2[0-3]):[0-5]\d$/;
const MOMENT = /^(?:day [1-9]\d{0,2} )?(?:[01]?\d|2[0-3]):[0-5]\d$/;
const DECIMAL = /^\d{1,12}(?:\.\d{1,8})?$/;
const DUE = /^(?:\d{1,3}[hdw]|\d{4}-\d{2}-\d{2})$/;
const LINK = /^(?:https?:\/\/|tel:|mailto:|sips?:)[^\s<>"]+$/;
const PLACEHOLDER = /^\s*\{\{\s*[A-Za-z][\w-]*\s*\}\}\s*$/;

export type TypeName =
  | 'text'
  | 'id'
  | 'date'
  | 'time'
  | 'moment'
  | 'duration'
  | 'money'
  | 'percent'
  | 'zone'
  | 'link'
  | 'currency'
  | 'due'
  | 'count'
  | 'email'
  | 'domain'
  | 'choice';

const shaped = (expression: RegExp, name: TypeName) => z.string().max(500).regex(expression).meta({ 'x-type': name });
const whole = (min: number, max: number, name: TypeName) => z.int().min(min).max(max).meta({ 'x-type': name });

/** Words that are not blank. */
export const text = z.string().max(1000).regex(/\S/).meta({ 'x-type': 'text' });
export const longText = z.string().max(20_000).regex(/\S/).meta({ 'x-type': 'text' });
export const id = shaped(/^[a-z0-9][a-z0-9_-]{0,99}$/, 'id');
/** Somebody or several: an attendee's id or name, a role, chair, note-taker, everyone, group. */
export const reference = z.string().max(200).regex(/\S/).meta({ 'x-type': 'text' });
export const references = z.union([reference, z.array(reference).min(1).max(200)]);
export const language = z.enum(LANGUAGES as [Language, ...Language[]]);
/** One of a shape for each language. */
export const byLanguage = <Shape extends z.ZodType>(shape: Shape) =>
  z.strictObject(
    // The same entry under every name of the list.
    Object.fromEntries(LANGUAGES.map((name) => [name, shape.optional()])) as Record<Language, z.ZodOptional<Shape>>,
  );
export const currency = shaped(/^[A-Z]{3}$/, 'currency');
export const zone = shaped(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/, 'zone');
export const email = shaped(/^[^\s@<>"]+@[^\s@<>"]+$/, 'email');
export const domain = shaped(/^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/, 'domain');
export const date = shaped(DATE, 'date');
export const time = shaped(TIME, 'time');
export const duration = z.union([whole(0, 600_000, 'duration'), shaped(DURATION, 'duration')]);
/** In YAML a decimal keeps its source text; `number` is for editors and JSON. */
export const money = z
  .union([z.number().min(0).max(999_999_999_999), shaped(DECIMAL, 'money')])
  .meta({ 'x-type': 'money' });
export const side = z.enum(['staff', 'partner', 'client']);
export const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
export const severity = z.enum(['hint', 'warning', 'error']);
export const holidayCalendar = z
  .union([text, z.array(date).max(1000)])
  .meta({ description: 'Holidays: a country like FI, a path of an .ics file, or a list of dates.' });
export const ruleName = z.enum(Object.keys(RULES) as [RuleName, ...RuleName[]]);

export const CHANNELS = ['in-person', 'video', 'phone', 'hybrid'] as const;
const RELATIONSHIPS = ['new', 'existing'] as const;
export const FORMS = ['formal', 'informal'] as const;

const percent = (max: number) =>
  z.union([
    whole(0, max, 'percent'),
    shaped(max === 100 ? /^(?:100(?:\.0+)?|\d{1,2}(?:\.\d{1,4})?)$/ : /^\d{1,3}(?:\.\d{1,4})?$/, 'percent'),
  ]);

export const estimate = z.strictObject({
  optionalShare: percent(100)
    .optional()
    .meta({ description: 'Percent of what optional people bring that is expected; default 50.' }),
  overrun: percent(999)
    .optional()
    .meta({ description: 'Percent added to attended staff minutes in the high case; default 0.' }),
});

/** The shapes of a plan. */
export const inPlan = {
  words: text,
  longWords: longText,
  date,
  time,
  moment: shaped(MOMENT, 'moment'),
  duration,
  slot: z.union([whole(1, 600_000, 'duration'), shaped(DURATION, 'duration')]),
  count: whole(1, 10_000, 'count'),
  money,
  link: shaped(LINK, 'link'),
  due: shaped(DUE, 'due'),
  zone,
  kind: z.enum(KINDS),
  channel: z.enum(CHANNELS),
  form: z.enum(FORMS),
  relationship: z.enum(RELATIONSHIPS),
};

const orAnswer = (expression: RegExp, name: TypeName) =>
  shaped(new RegExp(`${expression.source}|${PLACEHOLDER.source}`), name);
const wholeOrAnswer = (min: number, max: number, expression: RegExp, name: TypeName) =>
  z.union([whole(min, max, name), orAnswer(expression, name)]);

/** A human text of a template: one string, or one for each language. */
export const translated = z.union([longText, byLanguage(longText)]);

const choice = (values: readonly string[]) =>
  shaped(new RegExp(`^(?:${values.join('|')})$|${PLACEHOLDER.source}`), 'choice').meta({
    'x-type': 'choice',
    'x-values': values,
  });

/** The shapes of a template: texts by language, and any scalar may be one placeholder. */
export const inTemplate = {
  words: translated,
  longWords: translated,
  date: orAnswer(DATE, 'date'),
  time: orAnswer(TIME, 'time'),
  moment: orAnswer(MOMENT, 'moment'),
  duration: wholeOrAnswer(0, 600_000, DURATION, 'duration'),
  slot: wholeOrAnswer(1, 600_000, DURATION, 'duration'),
  count: wholeOrAnswer(1, 10_000, PLACEHOLDER, 'count'),
  money: z.union([z.number().min(0).max(999_999_999_999), orAnswer(DECIMAL, 'money')]).meta({ 'x-type': 'money' }),
  link: orAnswer(LINK, 'link'),
  due: orAnswer(DUE, 'due'),
  zone: orAnswer(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/, 'zone'),
  kind: choice(KINDS),
  channel: choice(CHANNELS),
  form: choice(FORMS),
  relationship: choice(RELATIONSHIPS),
};

export type Scalars = { readonly [Name in keyof typeof inPlan]: z.ZodType };
