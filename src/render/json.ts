import type { Agenda } from '../schema/agenda.ts';

/** What JSON would hand on raw to a terminal, and the `#` that opens a command in the log of a CI job. */
const UNSAFE =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff]|#(?=#(?:vso)?\[)/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Indented JSON that reads back the same, and that neither a terminal nor a log obeys. */
export const toJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(UNSAFE, (found) => found.split('').map(escaped).join(''))}\n`;

/** The agenda as it is; `agenda -` reads it again. */
export const renderJson = (agenda: Agenda): string => toJson(agenda);
