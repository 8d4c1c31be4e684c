import type { BuildView, DayView } from '@diurne/contracts';
import { act, screen } from '@testing-library/react';
import { aBuild } from '../../testing/mock/build.fixture';
import { aDay } from '../../testing/mock/day.fixture';
import { unit } from '../../testing/mock/hospital.fixture';
import { renderDesk } from '../../testing/render-desk';

jest.setTimeout(60_000);
const on = '2026-11-23';
const day = aDay(on, 8);
const answerOf = (view: DayView | BuildView): Response =>
  new Response(JSON.stringify(view), { status: 200, headers: { 'content-type': 'application/json' } });

/** A draft on the desk; then the server says something else of it. */
async function aDraftOnTheDesk(later: { readonly build: BuildView; readonly day: DayView }) {
  let told = false;
  const { user } = renderDesk(`/unite/${unit.id}/jour/${on}`, {
    count: 8,
    answer: (url, init) => {
      if ((init?.method ?? 'GET') !== 'GET') return undefined;
      if (/\/builds\/[^/]+$/.test(url)) return answerOf(told ? later.build : aBuild(day, 'ready'));
      return url.endsWith(`/days/${on}`) ? answerOf(told ? later.day : day) : undefined;
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Construire la journée' }, { timeout: 20_000 }));
  await user.click(await screen.findByRole('button', { name: 'Construire' }));
  expect(await screen.findByRole('button', { name: 'Tout accepter' }, { timeout: 20_000 })).toBeVisible();
  told = true;
  act(() => {
    streams.at(-1)?.dispatchEvent(new MessageEvent('gone', { data: '{}', lastEventId: '900' }));
  });
  return user;
}
const streams: EventTarget[] = [];
class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 1;
  constructor() {
    super();
    streams.push(this);
  }
  close(): void {
    this.readyState = FakeSource.CLOSED;
  }
}
beforeEach(() => {
  Object.assign(globalThis, { EventSource: FakeSource });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'EventSource');
});

it.each([
  ['accepted', 'Ce brouillon vient d’être accepté par un collègue'],
  ['dropped', 'Ce brouillon vient d’être abandonné par un collègue'],
] as const)('says of a draft that a colleague has settled that it is %s', async (state, said) => {
  const user = await aDraftOnTheDesk({ build: aBuild(day, state), day });
  expect(await screen.findByText(new RegExp(said), {}, { timeout: 15_000 })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Tout accepter' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Fermer' }));
  expect(screen.queryByRole('heading', { name: 'Brouillon de la journée' })).toBeNull();
});

it('takes a draft off a day that has changed under it, and offers to build again', async () => {
  const user = await aDraftOnTheDesk({ build: aBuild(day, 'ready'), day: { ...day, revision: day.revision + 1 } });
  expect(await screen.findByText(/il ne s’applique plus/, {}, { timeout: 15_000 })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Construire à nouveau' }));
  expect(await screen.findByRole('button', { name: 'Construire' })).toBeVisible();
});

describe('a draft that waits on the day', () => {
  const waiting = { ...day, buildId: aBuild(day, 'ready').id };
  /** The server knows of the draft until somebody has dropped it. */
  function aDayWithADraft() {
    let droppedBy: 'nobody' | 'me' | 'colleague' = 'nobody';
    const { user } = renderDesk(`/unite/${unit.id}/jour/${on}`, {
      count: 8,
      answer: (url, init) => {
        if (url.endsWith('/drop')) droppedBy = 'me';
        if ((init?.method ?? 'GET') !== 'GET') return undefined;
        if (/\/builds\/[^/]+$/.test(url)) return answerOf(aBuild(day, droppedBy === 'nobody' ? 'ready' : 'dropped'));
        return url.endsWith(`/days/${on}`) ? answerOf(droppedBy === 'nobody' ? waiting : day) : undefined;
      },
    });
    return { user, colleagueDrops: () => (droppedBy = 'colleague') };
  }
  const resume = (): Promise<HTMLElement> =>
    screen.findByRole('button', { name: 'Reprendre le brouillon' }, { timeout: 20_000 });

  it('is taken up again without another search, with its own figures, and is gone once dropped', async () => {
    const { user } = aDayWithADraft();
    expect(await screen.findByText(`${day.toPlace.length} à placer`, {}, { timeout: 20_000 })).toBeVisible();
    await user.click(await resume());
    await user.click(await screen.findByRole('button', { name: 'Abandonner' }, { timeout: 20_000 }));
    expect(await screen.findByRole('button', { name: 'Construire la journée' }, { timeout: 20_000 })).toBeVisible();
    expect(screen.queryByText(/Avec le brouillon/)).toBeNull();
  });

  it('shows the figures of the draft, and says that they are', async () => {
    const { user } = aDayWithADraft();
    await user.click(await resume());
    expect(await screen.findByText(/Avec le brouillon/, {}, { timeout: 20_000 })).toBeVisible();
    expect(screen.getByText(new RegExp(`^ ?${day.visits.length + 1} venues`), { exact: false })).toBeVisible();
    expect(screen.getByText(/resterai(en)?t à placer/).textContent).toContain(String(day.toPlace.length - 1));
    expect(screen.queryByText(/^\d+ à placer$/)).toBeNull();
  });

  it('is no longer offered when a colleague has dropped it meanwhile', async () => {
    const { user, colleagueDrops } = aDayWithADraft();
    await resume();
    colleagueDrops();
    await user.click(await resume());
    expect(await screen.findByRole('button', { name: 'Construire' }, { timeout: 20_000 })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Revenir' }));
    expect(await screen.findByRole('button', { name: 'Construire la journée' }, { timeout: 20_000 })).toBeVisible();
  });
});
