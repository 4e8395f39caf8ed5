import { checkClients, checkInternalBetween } from './clients.ts';
import { checkClockChange, checkTimezone } from './clock.ts';
import { checkMentions } from './mentions.ts';
import { checkOrder } from './order.ts';
import { checkDeciders, checkLengths, checkOwners } from './ownership.ts';
import { checkPlaces, checkTracks } from './places.ts';
import type { Rule } from './rule.ts';
import { checkSeriesEnd } from './series-end.ts';
import { checkSlot } from './slot.ts';
import { checkStaff } from './staff.ts';

/** Every rule that looks at one plan. A new one is a function and a line here. */
export const RULES_OF_A_PLAN: readonly Rule[] = [
  checkSlot,
  checkOrder,
  checkPlaces,
  checkTracks,
  checkOwners,
  checkDeciders,
  checkLengths,
  checkClients,
  checkInternalBetween,
  checkMentions,
  checkClockChange,
  checkTimezone,
  checkSeriesEnd,
  checkStaff,
];
