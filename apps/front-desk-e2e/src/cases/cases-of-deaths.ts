import { today } from '../surroundings';
import type { Answer, TradeApi } from './trade-api';
import type { TradeCase } from './trade-case';

const identity = { nameAsked: true, birthDateAsked: true };
const later = '2026-12-08';

interface Expected {
  readonly patientId: string;
  readonly visitId: string;
  readonly next: string;
}
/** Here since just now, and expected two weeks later. */
async function hereAndLater(api: TradeApi, name: string): Promise<Expected> {
  const patientId = await api.patient(name, { email: 'famille@exemple.test' });
  const { visitId } = await api.book(await api.request(patientId, 'ICARD', today));
  const next = await api.book(await api.request(patientId, 'ICARD', later));
  await api.call('infirmier', 'POST', `/visits/${visitId}/arrive`, identity);
  return { patientId, visitId, next: next.visitId };
}

async function declare(api: TradeApi, { patientId, visitId }: Expected, more: object = {}): Promise<Answer> {
  const atMinute = (await api.day(today, '/board')).at('nowMinute');
  const body = { visitId, on: today, atMinute, ...identity, confirmed: true, ...more };
  return api.call('medecin', 'POST', `/patients/${patientId}/death`, body);
}

const stateOf = async (api: TradeApi, visitId: string): Promise<unknown> =>
  (await api.call('secretariat', 'GET', `/visits/${visitId}`)).at('visit.state');

export const casesOfDeaths: readonly TradeCase[] = [
  {
    situation: 'after a death, declared by a physician, the coming visits end, nothing more is sent, asked or booked',
    play: async (api) => {
      const expected = await hereAndLater(api, 'Decedee');
      const { patientId, visitId, next } = expected;
      const path = `/visits/${visitId}/depart`;
      const byNurse = await api.call('infirmier', 'POST', path, { exitMode: 'death' });
      const unchecked = await declare(api, expected, { birthDateAsked: false });
      await declare(api, expected);
      const sent = await api.call('secretariat', 'POST', `/visits/${next}/agenda/send-now`);
      const pathways = (await api.call('secretariat', 'GET', '/pathways')).list<{ id: string }>();
      const [prescriber] = (await api.call('secretariat', 'GET', '/correspondents')).list<{ id: string }>();
      const asked = await api.call('secretariat', 'POST', '/requests', {
        unitId: await api.unitId(),
        patientId,
        pathwayId: pathways[0]?.id,
        prescriberId: prescriber?.id,
        justification: 'essai',
        wishedFrom: later,
        wishedTo: later,
      });
      const record = await api.call('secretariat', 'GET', `/patients/${patientId}`);
      const after = await api.call('secretariat', 'GET', `/visits/${next}`);
      return [
        byNurse.at('code'),
        unchecked.at('code'),
        await stateOf(api, visitId),
        after.at('visit.state'),
        after.at('agendaDueAt'),
        sent.at('code'),
        asked.at('code'),
        record.at('deceasedOn'),
      ];
    },
    right: [
      'death-by-physician',
      'identity-not-checked',
      'left',
      'cancelled',
      null,
      'visit-state-refused',
      'patient-deceased',
      today,
    ],
  },
  {
    situation: 'a death that was declared by mistake gives back in one act what it ended',
    play: async (api) => {
      const expected = await hereAndLater(api, 'Vivante');
      const deathId = (await declare(api, expected)).text('death.id');
      const back = await api.call('medecin', 'POST', `/deaths/${deathId}/withdraw`, { reason: 'homonyme' });
      const stays = back.list<{ notBecause: string | null }>('visits').filter(({ notBecause }) => notBecause !== null);
      return [stays, await stateOf(api, expected.visitId), await stateOf(api, expected.next)];
    },
    right: [[], 'arrived', 'booked'],
  },
];
