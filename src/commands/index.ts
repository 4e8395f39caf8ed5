import { registerAgenda } from './agenda.ts';
import type { Register } from './command.ts';
import { registerCost } from './cost.ts';
import { registerExpand } from './expand.ts';
import { registerExplain } from './explain.ts';
import { registerNew } from './new.ts';
import { registerSchema } from './schema.ts';
import { registerTemplates } from './templates.ts';
import { registerValidate } from './validate.ts';

/** Every command, in the order of the help. */
export const commands: readonly Register[] = [
  registerNew,
  registerValidate,
  registerAgenda,
  registerCost,
  registerExpand,
  registerTemplates,
  registerExplain,
  registerSchema,
];
