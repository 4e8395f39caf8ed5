/** What happens in an item of an agenda. */
export const KINDS = [
  'inform',
  'discuss',
  'questions',
  'decide',
  'recognise',
  'demo',
  'practice',
  'break',
  'meal',
  'buffer',
] as const;

export type Kind = (typeof KINDS)[number];
