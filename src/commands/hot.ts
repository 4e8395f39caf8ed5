/** What scripts run by the hundred, in one chunk of the bundle; the rest of the program starts without it. */
export { printAgendas } from './run-agenda.ts';
export { printCosts } from './run-cost.ts';
export { validate } from './run-validate.ts';
