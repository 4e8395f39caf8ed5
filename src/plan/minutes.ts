import type { Moment } from './plan.ts';

/** Minutes of a duration as files write it: 45, "45m", "2h", "1h30m". The shape has been checked. */
export function minutesOf(duration: number | string): number {
  if (typeof duration === 'number') return duration;
  const [, hours = '0', minutes = '0'] = /^(?:(\d+)h)?(?:(\d+)m)?$/.exec(duration) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

/** Minutes after midnight of "9:00". */
export function timeOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** A moment as files write it: "14:00", or "day 2 08:30". */
export function momentOf(text: string | undefined): Moment | undefined {
  if (text === undefined) return undefined;
  const [, day, clock = '0:00'] = /^(?:day (\d+) )?(.*)$/.exec(text) ?? [];
  return { time: timeOf(clock), ...(day === undefined ? {} : { day: Number(day) }) };
}

/** Minutes after midnight as files write them: "9:00". */
export const clockText = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
