/** SQL of the minute of a day that the clock of a zone shows at an instant: a minute that has not begun is not shown, as `toLocal` has it. */
export const shownMinute = (instant: string, zone: string, day: string): string =>
  `floor(extract(epoch FROM (${instant} AT TIME ZONE ${zone}) - ${day}::timestamp) / 60)::int`;
