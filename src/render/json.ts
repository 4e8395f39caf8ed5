import type { Agenda } from '../schema/agenda.ts';

/** The agenda as it is; `agenda -` reads it again. */
export const renderJson = (agenda: Agenda): string => `${JSON.stringify(agenda, null, 2)}\n`;
