import { screen, within } from '@testing-library/react';
import type { VisitPanelView } from '@diurne/contracts';
import { aDay } from '../../testing/mock/day.fixture';
import { unit } from '../../testing/mock/hospital.fixture';
import { aPanel } from '../../testing/mock/patient.fixture';
import { renderDesk } from '../../testing/render-desk';

const on = '2026-11-23';
const day = aDay(on, 8);
const patient = day.visits[0]?.patient.displayName ?? '';
const visitId = '01900000-0000-7000-8000-00000000eeee';
const path = `/unite/${unit.id}/jour/${on}?venue=${visitId}`;
const standing = aPanel(day, day.visits[0]?.id ?? '', false);
const showing = (...panels: VisitPanelView[]) =>
  renderDesk(path, {
    count: 8,
    answer: (url) =>
      url.endsWith(`/visits/${visitId}`)
        ? new Response(JSON.stringify(panels.length > 1 ? panels.shift() : panels[0]), {
            status: 200,
            headers: { 'content-type': 'application/json' },
          })
        : undefined,
  });
const opened = (): Promise<HTMLElement> => screen.findByRole('region', { name: patient }, { timeout: 20_000 });

it('says of a visit of another day where it stands, and lets nothing be done to it here', async () => {
  showing({ ...standing, on: '2026-11-30', visit: { ...standing.visit, id: visitId } });
  const panel = within(await opened());
  expect((await panel.findByText(/prévue le lundi 30 novembre/)).textContent).toContain(unit.name);
  expect(panel.getByText(/Lundi 30 novembre/)).toBeVisible();
  expect(panel.getByRole('link', { name: 'Ouvrir sa journée' }).getAttribute('href')).toBe(
    `/unite/${unit.id}/jour/2026-11-30?venue=${visitId}`,
  );
  expect(panel.queryByRole('button', { name: 'Trouver une autre heure' })).toBeNull();
});

it('reads a visit again that the day no longer lists, and says what became of it', async () => {
  const visit = { ...standing.visit, id: visitId };
  showing(
    { ...standing, visit: { ...visit, state: 'booked' } },
    {
      ...standing,
      visit: { ...visit, state: 'cancelled' },
      cancellation: { reasonClass: 'patient', reason: 'Empêchée' },
    },
  );
  const panel = within(await opened());
  expect(await panel.findByText(/Venue annulée.*Empêchée/, {}, { timeout: 10_000 })).toBeVisible();
  expect(panel.queryByRole('button', { name: 'Trouver une autre heure' })).toBeNull();
});
