import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DoubleView } from '@diurne/contracts';
import '../app/i18n';
import { Refusal } from '../http/refusal';
import { idOf } from '../testing/mock/ids';
import { DoublesNotice, type Insist } from './doubles-notice';

const known: DoubleView = {
  kind: 'patient',
  id: idOf('patient', 1),
  because: 'nearBirthDate',
  patient: {
    id: idOf('patient', 1),
    ipp: '800000001',
    displayName: 'PHILIBALORME Hélène',
    birthName: 'TRÉMOTIGNOL',
    firstNames: 'Hélène',
    birthNames: 'TRÉMOTIGNOL Hélène',
    birthDate: '2000-10-25',
    sex: 'female',
  },
};
const refusal = (doubles: DoubleView[]) =>
  new Refusal({
    type: 'urn:diurne:problem:likely-double',
    title: 'Peut-être déjà connu',
    status: 409,
    code: 'likely-double',
    detail: 'Cette personne est peut-être déjà connue.',
    doubles,
  });

function show(error: unknown) {
  const chosen: string[] = [];
  const insisted: Insist[] = [];
  render(
    <MantineProvider env="test">
      <DoublesNotice
        error={error}
        title="Refusé"
        today="2026-11-23"
        isPending={false}
        onChoose={({ id }) => chosen.push(id)}
        onInsist={(insist) => insisted.push(insist)}
      />
    </MantineProvider>,
  );
  return { user: userEvent.setup({ delay: null }), chosen, insisted };
}

it('shows whoever may be the same, and why, to be taken instead', async () => {
  const { user, chosen } = show(refusal([known]));
  expect(screen.getByText('PHILIBALORME Hélène (TRÉMOTIGNOL Hélène)')).toBeVisible();
  expect(screen.getByText(/^25\/10\/2000, 26\sans · 800000001 · même nom, naissance proche$/)).toBeVisible();
  await user.click(screen.getByText('Prendre cette fiche'));
  expect(chosen).toEqual([known.id]);
});

it('goes past all that were shown once it is said why, not before', async () => {
  const other: DoubleView = {
    kind: 'request',
    id: idOf('request', 2),
    state: 'validated',
    unitName: 'HDJ Est',
    wishedFrom: '2026-12-07',
    wishedTo: '2026-12-11',
    receivedAt: '2026-11-20T08:00:00.000Z',
  };
  const { user, insisted } = show(refusal([known, other]));
  expect(screen.getByText('À placer · HDJ Est')).toBeVisible();
  expect(screen.getByText('souhaitée du 07/12/2026 au 11/12/2026')).toBeVisible();
  const button = screen.getByText('C’est quelqu’un d’autre');
  await user.click(button);
  expect(insisted).toEqual([]);
  await user.type(screen.getByLabelText(/Pourquoi est-ce quelqu’un d’autre/), 'sa cousine');
  await user.click(button);
  expect(insisted).toEqual([{ despite: [known.id, other.id], reason: 'sa cousine' }]);
});

it('is an ordinary refusal where nothing is alike', () => {
  show(refusal([]));
  expect(screen.getByText('Refusé')).toBeVisible();
  expect(screen.queryByText('C’est quelqu’un d’autre')).toBeNull();
});
