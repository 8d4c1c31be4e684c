import { screen, within } from '@testing-library/react';
import type { DayView } from '@diurne/contracts';
import { aDay } from '../../testing/mock/day.fixture';
import { nameOfResource } from '../../ui/resource-names';
import { unit } from '../../testing/mock/hospital.fixture';
import { renderDesk } from '../../testing/render-desk';

const path = `/unite/${unit.id}/jour/2026-11-23`;
const count = 4;
const day = aDay('2026-11-23', count);
const [visit] = day.visits;
const step = visit?.steps.find(({ resources }) => resources.length > 0);
if (visit === undefined || step === undefined) throw new Error('the fixture plans visits');
const resourceId = step.resources[0]?.resourceId ?? '';
const who = nameOfResource(day.lanes, resourceId);
const missing = `${who} n’est pas là\u00a0: à régler`;
/** As a text is read: its blanks are one kind. */
const read = missing.replace('\u00a0', ' ');
const answering = (shown: DayView) => (url: string) =>
  url.endsWith('/days/2026-11-23')
    ? new Response(JSON.stringify(shown), { status: 200, headers: { 'content-type': 'application/json' } })
    : undefined;
const away: DayView = { ...day, toSettle: [{ visitId: visit.id, stepId: step.id, resourceId }] };
const closed: DayView = {
  ...day,
  opening: null,
  closedBecause: 'L’unité est fermée le lundi 23 novembre\u00a0: fuite d’eau.',
  toSettle: day.visits.map(({ id }) => ({ visitId: id, stepId: null, resourceId: null })),
};

it('shows the visits of a closed day, how many are to be settled, and the way to each', async () => {
  const { user } = renderDesk(path, { count, answer: answering(closed) });
  const band = await screen.findByRole('region', { name: /^4\u00a0venues à régler\./ });
  expect(
    within(band).getByText('4 venues à régler. L’unité est fermée le lundi 23 novembre : fuite d’eau.'),
  ).toBeVisible();
  expect(within(band).getAllByRole('link')).toHaveLength(4);
  expect(screen.getAllByRole('group', { name: /étapes?$/ }).length).toBeGreaterThan(0);
  await user.click(within(band).getByRole('link', { name: visit.patient.displayName }));
  const panel = await screen.findByRole('region', { name: visit.patient.displayName });
  expect(
    await within(panel).findByText(/fermée le lundi 23 novembre : fuite d’eau\. La venue est à régler\./),
  ).toBeVisible();
});

it('marks the step of who is not there in header, lanes, list and panel', async () => {
  const { user } = renderDesk(path, { count, answer: answering(away) });
  const band = await screen.findByRole('region', { name: '1\u00a0venue à régler' });
  expect(within(band).getByText(new RegExp(read))).toBeVisible();
  expect(screen.getAllByText('1 venue à régler').some((one) => one.closest('header') !== null)).toBe(true);
  expect(screen.getAllByRole('button', { name: new RegExp(missing) }).length).toBeGreaterThan(0);
  await user.click(within(band).getByRole('link'));
  const panel = await screen.findByRole('region', { name: visit.patient.displayName });
  expect((await within(panel).findAllByText(read)).length).toBe(2);
  await user.click(screen.getByRole('radio', { name: 'Liste' }));
  expect(await screen.findByText(new RegExp(`${step.label}.*${read}`))).toBeVisible();
});
