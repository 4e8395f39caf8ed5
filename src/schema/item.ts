import { z } from 'zod';
import { itemKeysOf, sharedKeys } from './plan.ts';
import { question } from './question.ts';
import { id, inTemplate, translated } from './scalars.ts';

// An item of the library has its name for an id, and has not been held yet.
const { id: _id, at: _at, status: _status, carried: _carried, ...keys } = itemKeysOf(inTemplate);
const { tasks, contactRhythm } = sharedKeys(inTemplate);

/** An item of the library: one agenda item, with what it asks and the work that it brings. */
export const item = z.strictObject({
  meetplan: z.literal('item/1'),
  name: id,
  description: translated.optional(),
  title: translated,
  ...keys,
  questions: z.array(question).max(100).optional(),
  tasks,
  contactRhythm,
});
