const families = {
  lane: 1,
  patient: 2,
  visit: 3,
  step: 4,
  request: 5,
  pathway: 6,
  unit: 7,
  account: 8,
  correspondent: 9,
  call: 16,
  message: 10,
  build: 11,
  fact: 12,
  establishment: 13,
  absence: 14,
  death: 15,
  opening: 16,
} as const;

/** The same number gives the same identifier, so that tests can name what they mean. */
export function idOf(family: keyof typeof families, number: number): string {
  const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');
  return `${hex(families[family], 8)}-0000-4000-8000-${hex(number, 12)}`;
}
