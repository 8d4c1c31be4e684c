/** A number that the directory gives to nobody (its numbers begin with 1), with its Luhn key. */
export function demoRpps(rank: number): string {
  const body = `997${String(rank).padStart(7, '0')}`;
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
