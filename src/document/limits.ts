/** A plan is a page or two; a mebibyte is a mistake or an attack. */
export const MAX_BYTES = 1024 * 1024;
/** Maps and lists inside one another. */
export const MAX_DEPTH = 64;
/** Problems collected from one file before the rest goes uncounted. */
export const MAX_PROBLEMS = 1000;
