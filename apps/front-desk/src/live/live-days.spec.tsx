import { liveHeader, type LiveEventName } from '@diurne/contracts';
import { act, screen, waitFor } from '@testing-library/react';
import { accountAs, unit } from '../testing/mock/hospital.fixture';
import { idOf } from '../testing/mock/ids';
import { renderDesk } from '../testing/render-desk';

/** The stream that the page opened, driven by the test. */
class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeSource[] = [];
  readyState = 1;
  constructor(readonly url: string) {
    super();
    FakeSource.opened.push(this);
  }
  close(): void {
    this.readyState = FakeSource.CLOSED;
  }
  tell(name: LiveEventName, id: number, data: unknown = {}): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId: String(id) }));
  }
}

const on = '2026-11-23';
const colleague = { accountId: idOf('account', 77), displayName: 'Camille Exemple' };
const own = accountAs('coordinator');
const notice = (revision: number | null, author = colleague, day = on) => ({
  unitId: unit.id,
  on: day,
  revision,
  author,
});
let readings: { url: string; notice: string | null }[];
let counted: string[];

beforeEach(() => {
  FakeSource.opened = [];
  readings = [];
  counted = [];
  Object.assign(globalThis, { EventSource: FakeSource });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'EventSource');
});

const source = async (): Promise<FakeSource> => {
  await waitFor(() => expect(FakeSource.opened).toHaveLength(1));
  return FakeSource.opened[0] as FakeSource;
};
const open = async (path: string, heading: string): Promise<FakeSource> => {
  renderDesk(path, {
    answer: (url, init) => {
      if (url.includes('/messages-to-follow')) counted.push(url);
      else if ((init?.method ?? 'GET') === 'GET')
        readings.push({ url, notice: new Headers(init?.headers).get(liveHeader) });
      return undefined;
    },
  });
  await screen.findAllByText(heading);
  readings.length = 0;
  counted.length = 0;
  return source();
};
const dayUrl = `/api/units/${unit.id}/days/${on}`;

it('reads again the day that somebody changed, says which notice it answers, and who it was', async () => {
  const stream = await open(`/unite/${unit.id}/jour/${on}`, 'HAUTECLAIX Bruno');
  act(() => stream.tell('notice', 41, notice(977)));
  expect(await screen.findByText('Camille Exemple vient de modifier cette journée')).toBeVisible();
  expect(
    screen
      .getByText(/vient de modifier/)
      .closest('[role="status"]')
      ?.getAttribute('aria-live'),
  ).toBe('polite');
  await waitFor(() => expect(readings).toEqual([{ url: dayUrl, notice: '41' }]));
});

it('reads again the board, and nothing of another day', async () => {
  const stream = await open(`/unite/${unit.id}/jour-j/${on}`, 'HAUTECLAIX Bruno');
  act(() => stream.tell('notice', 42, notice(977, colleague, '2026-11-24')));
  act(() => stream.tell('notice', 43, notice(null)));
  await waitFor(() => expect(readings).toEqual([{ url: `${dayUrl}/board`, notice: '43' }]));
});

it('counts anew whom somebody has to call, whatever day of the unit it is about', async () => {
  const stream = await open(`/unite/${unit.id}/jour/${on}`, 'HAUTECLAIX Bruno');
  act(() => stream.tell('notice', 46, notice(null, colleague, '2026-12-01')));
  await waitFor(() => expect(counted).toEqual([`/api/units/${unit.id}/messages-to-follow/count`]));
});

it('does not speak of one’s own changes, nor read again what their answer has brought', async () => {
  const stream = await open(`/unite/${unit.id}/jour/${on}`, 'HAUTECLAIX Bruno');
  const me = { accountId: own.id, displayName: own.displayName };
  act(() => stream.tell('notice', 44, notice(1, me)));
  act(() => stream.tell('notice', 45, notice(978, me)));
  await waitFor(() => expect(readings).toEqual([{ url: dayUrl, notice: '45' }]));
  expect(screen.queryByText(/vient de modifier/)).toBeNull();
});

it('reads all anew, without answering a notice, when what was missed cannot be told', async () => {
  const stream = await open(`/unite/${unit.id}/jour/${on}`, 'HAUTECLAIX Bruno');
  act(() => stream.tell('gone', 900));
  await waitFor(() => expect(readings).toContainEqual({ url: dayUrl, notice: null }));
});

it('asks who is there when the session has ended, and listens no more', async () => {
  const stream = await open(`/unite/${unit.id}/jour/${on}`, 'HAUTECLAIX Bruno');
  act(() => stream.tell('ended', 901));
  await waitFor(() => expect(readings.map(({ url }) => url)).toContain('/api/me'));
  expect(stream.readyState).toBe(FakeSource.CLOSED);
});
