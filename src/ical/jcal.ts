/** The part of jCal (RFC 7265) that we write and read: what ical.js takes and gives. */

export type Parameters = Readonly<Record<string, string | readonly string[]>>;
export type Property = readonly [name: string, parameters: Parameters, type: string, ...values: readonly unknown[]];
export type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];
