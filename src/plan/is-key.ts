/** Whether a text from outside is one of a table's own keys. */
export const isKey = <T extends object>(map: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(map, key);
