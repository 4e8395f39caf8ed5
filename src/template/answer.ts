import { dayNumber } from '../calendar/day.ts';
import { compare, decimal } from '../cost/fraction.ts';
import { inAnyLanguage, oneOf } from '../language/vocabulary.ts';
import type { Bound, Question } from './questions.ts';
import type { Answer } from './template.ts';

const TRUE = new RegExp(`^(?:true|${oneOf(inAnyLanguage(({ yes }) => yes))})$`, 'i');
const FALSE = new RegExp(`^(?:false|${oneOf(inAnyLanguage(({ no }) => no))})$`, 'i');

const SHAPES: Readonly<Record<string, RegExp>> = {
  number: /^-?\d{1,15}(?:[.,]\d{1,8})?$/,
  money: /^\d{1,12}(?:[.,]\d{1,8})?$/,
  time: /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/,
  duration: /^(?:\d{1,6}|\d{1,4}h(?:\d{1,4}m)?|\d{1,6}m)$/,
};

/** Decimals and times in the notation of files, whatever the user's keyboard has. */
function normalise(type: string, text: string): Answer {
  if (type === 'number' && /^-?(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (type === 'duration' && /^\d+$/.test(text)) return Number(text);
  return type === 'time' ? text.replace('.', ':') : text.replace(',', '.');
}

function readLogical(text: string): boolean | undefined {
  if (TRUE.test(text)) return true;
  return FALSE.test(text) ? false : undefined;
}

function readMembers(given: Answer): readonly string[] {
  const members = typeof given === 'object' ? given : String(given).split(/\s*[,\n]\s*/);
  return members.map((member) => member.trim()).filter((member) => member !== '');
}

function readOne({ type, choices }: Question, given: string): Answer | undefined {
  const text = given.trim();
  if (type === 'yes-no') return readLogical(text);
  if (type === 'choice') return choices.find(({ value, label }) => value === text || label === text)?.value;
  if (type === 'date') return dayNumber(text) === undefined ? undefined : text;
  const shape = SHAPES[type];
  if (shape) return shape.test(text) ? normalise(type, text) : undefined;
  return given;
}

export const isDecimal = (text: string): boolean => /^-?\d{1,15}(?:\.\d{1,8})?$/.test(text);

/** The limit that an answer reaches or passes. */
export interface Outside extends Bound {
  readonly side: 'above' | 'below';
}

/** What keeps an answer of the right type from fitting. */
export function outsideOf(question: Question, given: Answer): Outside | undefined {
  const text = String(readTyped(question, given) ?? '');
  if (!isDecimal(text)) return undefined;
  const { above, below } = question;
  if (above && compare(decimal(text), decimal(above.limit)) <= 0) return { ...above, side: 'above' };
  return below && compare(decimal(text), decimal(below.limit)) >= 0 ? { ...below, side: 'below' } : undefined;
}

/** An answer in the type of its question; undefined if it does not fit. Lists may come as one text with commas. */
export function readAnswer(question: Question, given: Answer): Answer | undefined {
  return outsideOf(question, given) ? undefined : readTyped(question, given);
}

function readTyped(question: Question, given: Answer): Answer | undefined {
  if (question.type === 'list' || question.type === 'people') return readMembers(given);
  if (typeof given !== 'object') return readOne(question, String(given));
  const [only] = given;
  return given.length === 1 && only !== undefined ? readOne(question, only) : undefined;
}
