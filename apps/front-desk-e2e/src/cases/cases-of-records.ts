import type { TradeCase } from './trade-case';

const person = { firstNames: 'Paul', birthDate: '1944-04-04', sex: 'male', phone: '06 11 22 33 44' };

export const casesOfRecords: readonly TradeCase[] = [
  {
    situation: 'the same patient is not registered twice in silence',
    play: async (api) => {
      await api.patient('Doublon', person);
      const again = await api.call('secretariat', 'POST', '/patients', { birthName: 'Doublon', ...person });
      return again.status;
    },
    right: 409,
    today: 200,
  },
  {
    situation: 'the same request is not received twice in silence',
    play: async (api) => {
      const patientId = await api.patient('Deuxfois');
      const first = await api.request(patientId, 'ENDOTEST', '2026-12-09');
      const second = await api.request(patientId, 'ENDOTEST', '2026-12-09');
      return [first === 'undefined', second === 'undefined'];
    },
    right: [false, true],
    today: [false, false],
  },
];
