/** A demand as the page shows it. */
export type DemandRow = readonly [measure: string, reach: string, measured: string, isMet: string];
export const notMeasured = 'not measured';
export const verdict = (isMet: boolean | undefined): string =>
  isMet === undefined ? '–' : isMet ? 'met' : '**not met**';
export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
export const percent = (value: number, digits = 2): string => `${(100 * value).toFixed(digits)} %`;
