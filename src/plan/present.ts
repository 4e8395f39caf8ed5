/** An object without the keys whose value is undefined, in the terms of exactOptionalPropertyTypes. */
export type Present<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

export function present<T extends object>(values: T): Present<T> {
  // The one cast that lets every caller do without: the entries that are left are what the type says.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
