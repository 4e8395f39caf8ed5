import type { Agenda } from '../schema/agenda.ts';
import type { Style } from './style.ts';

/** An agenda as a string. What a style cannot change, such as JSON, ignores it. */
export type Renderer = (agenda: Agenda, style: Style) => string;

/** Every format of an agenda, loaded when it is asked for. A new one is a file and a line here. */
const FORMATS = {
  text: async () => (await import('./text.ts')).renderText,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  json: async () => (await import('./json.ts')).renderJson,
} as const satisfies Record<string, () => Promise<Renderer>>;

/** Formats of the skeleton that a record is written into. */
const MINUTES = {
  markdown: async () => (await import('./minutes.ts')).renderMinutes,
} as const satisfies Partial<Record<keyof typeof FORMATS, () => Promise<Renderer>>>;

/** Of several agendas a calendar is one file, where the others stand one behind the other. */
export const calendarRenderer = async () => (await import('./calendar.ts')).renderCalendar;

export type FormatName = keyof typeof FORMATS | 'ics';

export const formats: readonly FormatName[] = ['text', 'markdown', 'json', 'ics'];

export const minutesFormats: readonly (keyof typeof MINUTES)[] = ['markdown'];

export const minutesRenderer = (format: keyof typeof MINUTES): Promise<Renderer> => MINUTES[format]();

export const renderer = (format: Exclude<FormatName, 'ics'>): Promise<Renderer> => FORMATS[format]();
