import type { TFunction } from 'i18next';
import { askedOf, requestRules, type RequestFields } from './request-form';

const fields: RequestFields = {
  prescriberId: 'who',
  justification: 'Surveillance.',
  priority: '2',
  wishedFrom: '2026-12-01',
  wishedTo: '2026-12-08',
  hoursFrom: '',
  hoursTo: '',
  note: ' ',
};
const hoursOf = (hoursFrom: string, hoursTo: string) => askedOf({ ...fields, hoursFrom, hoursTo }).hours;

it('sends an hour only where one is typed, and no empty note', () => {
  expect([hoursOf('', ''), hoursOf('09:30', ''), hoursOf('', '16:00'), hoursOf('09:30', '16:00')]).toEqual([
    null,
    { from: 570 },
    { to: 960 },
    { from: 570, to: 960 },
  ]);
  expect(askedOf({ ...fields, note: ' ambulance ' })).toEqual({
    prescriberId: 'who',
    justification: 'Surveillance.',
    priority: 2,
    wishedFrom: '2026-12-01',
    wishedTo: '2026-12-08',
    hours: null,
    note: 'ambulance',
  });
  expect(askedOf(fields).note).toBeNull();
});

it('refuses days and hours that cross, what is no date, and what is left empty', () => {
  const rules = requestRules(((key: string) => key) as unknown as TFunction<'requests'>);
  const early = { ...fields, hoursFrom: '10:00' };
  expect([rules.wishedTo('2026-11-30', fields), rules.wishedTo('', fields), rules.wishedFrom('hier')]).toEqual([
    'new.datesCrossed',
    'new.dateMissing',
    'new.dateMissing',
  ]);
  expect([rules.hoursTo('10:00', early), rules.prescriberId(''), rules.justification(' ')]).toEqual([
    'new.hoursCrossed',
    'new.prescriberMissing',
    'new.justificationMissing',
  ]);
  expect(rules.note('x'.repeat(501))).toContain('501');
  expect([
    rules.wishedTo('2026-12-01', fields),
    rules.hoursTo('10:01', early),
    rules.hoursTo('', early),
    rules.note(' '),
  ]).toEqual([null, null, null, null]);
});
