import type { Clocks } from './clocks';
import type { Booked, Proposal, TradeApi } from './trade-api';
import type { TradeCase } from './trade-case';

const on = '2026-12-10';

interface Pair {
  /** The same house at eleven o'clock of that day. */
  readonly eleven: TradeApi;
  readonly expected: Booked;
  /** Hours from half past eleven on, in the place of the one who is expected since the morning. */
  readonly urgent: Proposal & { readonly requestId: string };
}

/** One is expected in the morning; another one could have the same place from half past eleven on. */
async function oneForTheOther(api: TradeApi, clocks: Clocks, pathway: string): Promise<Pair> {
  const eleven = await clocks.at(`${on}T11:00:00+01:00`);
  const requestId = await api.request(await api.patient('Urgente'), pathway, on);
  const expected = await api.request(await api.patient('Attendue'), pathway, on);
  const [first] = await api.proposals(expected, 1);
  const offered = await eleven.proposals(requestId, 10);
  const urgent = offered.find(
    ({ programme: { arrival, dayPlaceId } }) =>
      first && dayPlaceId === first.programme.dayPlaceId && arrival >= 690 && arrival < first.programme.departure,
  );
  if (!urgent) throw new Error(`nothing in the same place: ${JSON.stringify([first, offered].flat())}`);
  return { eleven, expected: await api.book(expected), urgent: { ...urgent, requestId } };
}

async function takesIt({ eleven, urgent: { requestId, programme } }: Pair): Promise<boolean> {
  const revision = Number((await eleven.day(on)).at('revision'));
  return (await eleven.bookAt(requestId, on, revision, programme)).status < 400;
}

async function withdrawAbsence({ eleven, expected: { visitId } }: Pair): Promise<boolean> {
  const board = await eleven.call('infirmier', 'GET', `/units/${await eleven.unitId()}/days/${on}/board`);
  const absence = board
    .list<{ visit: { id: string }; facts: { id: string; kind: string }[] }>('cards')
    .find(({ visit }) => visit.id === visitId)
    ?.facts.find(({ kind }) => kind === 'noShow');
  const path = `/facts/${absence?.id ?? ''}/withdraw`;
  return (await eleven.call('infirmier', 'POST', path, { reason: 'Le patient est arrivé en retard' })).status < 400;
}

const declareAbsent = ({ eleven, expected }: Pair) =>
  eleven.call('secretariat', 'POST', `/visits/${expected.visitId}/no-show`);

export const casesOfWhoIsNotThere: readonly TradeCase[] = [
  {
    situation: 'who did not come holds nothing, and does not get back what another has taken meanwhile',
    play: async (api, clocks) => {
      const pair = await oneForTheOther(api, clocks, 'PALLIA');
      const before = await takesIt(pair);
      await declareAbsent(pair);
      return [before, await takesIt(pair), await withdrawAbsence(pair)];
    },
    right: [false, true, false],
  },
  {
    situation: 'an absence that is withdrawn in time takes its hours back',
    play: async (api, clocks) => {
      const pair = await oneForTheOther(api, clocks, 'TRANSF');
      await declareAbsent(pair);
      const withdrawn = await withdrawAbsence(pair);
      const state = (await pair.eleven.call('secretariat', 'GET', `/visits/${pair.expected.visitId}`)).at(
        'visit.state',
      );
      return [withdrawn, state, await takesIt(pair)];
    },
    right: [true, 'booked', false],
  },
  {
    situation: 'who left early holds nothing of what was left of the programme',
    play: async (api, clocks) => {
      const pair = await oneForTheOther(api, clocks, 'BPCO');
      const { visitId, programme } = pair.expected;
      const here = { nameAsked: true, birthDateAsked: true, atMinute: programme.arrival };
      await pair.eleven.call('infirmier', 'POST', `/visits/${visitId}/arrive`, here);
      const before = await takesIt(pair);
      await pair.eleven.call('infirmier', 'POST', `/visits/${visitId}/depart`, {
        exitMode: 'fullHospitalisation',
        confirmed: true,
      });
      return [before, await takesIt(pair)];
    },
    right: [false, true],
  },
];
