import { groundOf, type GroundForm } from './ground-form';

const form = (more: Partial<GroundForm>): GroundForm => ({
  kind: '',
  criterion: 'bedridden',
  code: 'HHFE002',
  gives: 'external',
  justification: 'écrit',
  at: '',
  ...more,
});

it('sends of each kind what belongs to it, and no more', () => {
  expect(groundOf(form({ kind: 'hospitalReserveProduct', at: '08:35' }))).toEqual({
    kind: 'hospitalReserveProduct',
    justification: 'écrit',
    atMinute: 515,
  });
  expect(groundOf(form({ kind: 'particularSurveillance' }))).toEqual({
    kind: 'particularSurveillance',
    justification: 'écrit',
  });
  expect(groundOf(form({ kind: 'patientContext' }))).toEqual({
    kind: 'patientContext',
    criterion: 'bedridden',
    justification: 'écrit',
  });
  expect(groundOf(form({ kind: 'acteClassant' }))).toEqual({
    kind: 'acteClassant',
    ccam: 'HHFE002',
    justification: 'écrit',
  });
  expect(groundOf(form({ kind: 'rescrit', code: '2024-17' }))).toEqual({
    kind: 'rescrit',
    number: '2024-17',
    gives: 'external',
    justification: 'écrit',
  });
});
it('sends nothing while something is missing', () => {
  expect([
    groundOf(form({})),
    groundOf(form({ kind: 'patientContext', criterion: '' })),
    groundOf(form({ kind: 'rescrit', gives: '' })),
  ]).toEqual([null, null, null]);
});
