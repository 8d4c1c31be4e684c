import type { Answer, TradeApi } from './trade-api';
import type { TradeCase } from './trade-case';

/** The mailbox of the stories has nobody of this name. */
const unknownAddress = 'inconnu.un@exemple.test';
const quietDay = '2026-12-14';

/** The visit once its letter has come to an end, whichever. */
async function settled(api: TradeApi, visitId: string): Promise<Answer> {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(200)) {
    const visit = await api.call('secretariat', 'GET', `/visits/${visitId}`);
    const states = visit.list<{ state: string }>('messages').map(({ state }) => state);
    if (states.length > 0 && !states.includes('waiting')) return visit;
  }
  throw new Error('the letter is still waiting');
}

const pause = (ms: number): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, ms);
  });

export const casesOfTelling: readonly TradeCase[] = [
  {
    situation: 'whose letter is refused for good has not been told: the booking can be undone',
    play: async (api) => {
      const patientId = await api.patient('Rebond', { email: unknownAddress });
      const { visitId, on } = await api.book(await api.request(patientId, 'ENDOTEST', quietDay));
      await api.call('secretariat', 'POST', `/visits/${visitId}/agenda/send-now`);
      const visit = await settled(api, visitId);
      const [letter] = visit.list<{ state: string; failure: string | null }>('messages');
      const seen = (await api.day(on)).list<{ id: string; announced: boolean }>('visits');
      const undo = `/units/${await api.unitId()}/days/${on}/undo`;
      const expectedRevision = (await api.day(on)).at('revision');
      return {
        letter: [letter?.state, letter?.failure?.includes('550')],
        told: [visit.at('visit.announced'), seen.find(({ id }) => id === visitId)?.announced],
        isUndone: (await api.call('secretariat', 'POST', undo, { expectedRevision })).status < 400,
      };
    },
    right: { letter: ['failed', true], told: [false, false], isUndone: true },
  },
];
