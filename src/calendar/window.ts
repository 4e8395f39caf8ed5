/** Days held that figures are limited to, inclusive; an absent end is open. */
export interface Window {
  /** YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
}

export const isWithin = (date: string, { from, to }: Window): boolean =>
  (from === undefined || date >= from) && (to === undefined || date <= to);
