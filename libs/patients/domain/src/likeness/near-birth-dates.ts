const exists = (date: string): boolean => {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
};

/** The date itself, the same with day and month crossed, and all that differ from it by one figure: what a slip of the hand makes of a birth date. */
export function nearBirthDates(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const oneFigureOff = [...date].flatMap((sign, index) =>
    sign === '-' ? [] : [...'0123456789'].map((figure) => date.slice(0, index) + figure + date.slice(index + 1)),
  );
  return [...new Set([date, `${year}-${day}-${month}`, ...oneFigureOff])].filter(exists);
}
