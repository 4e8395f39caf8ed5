/** How a text may look. Renderers get it; they never ask a terminal. */
export interface Style {
  /** Columns to fill, 40 to 200; Infinity: never wrap. */
  readonly columns: number;
  /** Terminal cells that a text takes. */
  readonly width: (text: string) => number;
  /** Whether rows of figures get a bar beside them. */
  readonly hasBars: boolean;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
}

const same = (text: string): string => text;

/** No colour, one cell for each character: for pipes and tests with Latin text. */
export const PLAIN: Style = {
  columns: 80,
  width: (text) => text.length,
  hasBars: false,
  bold: same,
  dim: same,
  accent: same,
  good: same,
  warn: same,
  bad: same,
};
