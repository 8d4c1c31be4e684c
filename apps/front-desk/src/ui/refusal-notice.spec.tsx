import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { Refusal } from '../http/refusal';
import { RefusalNotice } from './refusal-notice';

const refusal = (code: string): Refusal =>
  new Refusal({
    type: 'urn:diurne:problem:patient-already-booked',
    title: 'Patient déjà attendu',
    status: 409,
    code: 'patient-already-booked',
    detail: 'Le patient est déjà attendu.',
    violations: [{ code, message: 'Le patient est déjà attendu.', steps: [], visits: ['v1'], resources: [] }],
  });
const show = (code: string): void => {
  render(
    <MantineProvider env="test">
      <RefusalNotice error={refusal(code)} />
    </MantineProvider>,
  );
};

it('leads to the patient’s visit in another unit that is in the way', () => {
  show('patient-elsewhere');
  expect(screen.getByText('Le patient est déjà attendu.')).toBeVisible();
  expect(screen.getByRole('link').getAttribute('href')).toBe('/venues/v1');
});

it('leads to no visit that is only part of what was refused', () => {
  show('person-not-twice');
  expect(screen.queryByRole('link')).toBeNull();
});

it('says a reason once, where the sentence has it already', () => {
  const why = 'Il est parmi les premiers que l’on essaie';
  const errors = [
    { path: 'next', message: why },
    { path: 'current', message: 'à remplir' },
  ];
  const detail = `Mot de passe trop faible\u00a0: ${why.toLowerCase()}.`;
  render(
    <MantineProvider env="test">
      <RefusalNotice
        error={
          new Refusal({
            type: 'urn:diurne:problem:input-invalid',
            title: 'Trop faible',
            status: 400,
            code: 'input-invalid',
            detail,
            errors,
          })
        }
      />
    </MantineProvider>,
  );
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['à remplir']);
});
