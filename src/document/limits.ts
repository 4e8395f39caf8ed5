/** A plan is a page or two; a mebibyte is a mistake or an attack. */
export const MAX_BYTES = 1024 * 1024;
/** A team's calendar of some years. */
export const MAX_CALENDAR_BYTES = 16 * 1024 * 1024;
/** Words, signs and spaces as the lexer counts them: more than a mebibyte of ordinary lines has, and all that memory allows. */
export const MAX_PIECES = 600_000;
/** Maps and lists inside one another. */
export const MAX_DEPTH = 64;
/** Problems collected from one file before the rest goes uncounted. */
export const MAX_PROBLEMS = 1000;
