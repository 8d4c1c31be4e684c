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
  },
  {
    situation: 'a write asked again with its key is answered as the first time, and refused with another body',
    play: async (api) => {
      const key = `cle-${Math.random().toString(36).slice(2)}`;
      const register = (birthName: string) =>
        api.call(
          'secretariat',
          'POST',
          '/patients',
          { birthName, firstNames: 'Ode', birthDate: '1951-05-05', sex: 'female' },
          { 'idempotency-key': key },
        );
      const [first, again, other] = [
        await register('Uneseule'),
        await register('Uneseule'),
        await register('Autrement'),
      ];
      return [first.status, again.status, again.at('ipp') === first.at('ipp'), other.status, other.at('code')];
    },
    right: [200, 200, true, 422, 'key-reused'],
  },
  {
    situation: 'a mistyped address can be put right, and nothing of anybody else is overwritten',
    play: async (api) => {
      const typed = {
        birthName: 'Malecrit',
        usedName: null,
        firstNames: 'Ida',
        birthDate: '1958-08-18',
        sex: 'female',
      };
      const contacts = { phone: null, email: 'ida@exmple.test' };
      const { body } = await api.call('secretariat', 'POST', '/patients', { ...typed, ...contacts });
      const path = `/patients/${(body as { id: string }).id}`;
      const correct = (who: 'secretariat' | 'coordination', email: string) =>
        api.call(who, 'PUT', path, { seen: { ...typed, ...contacts }, now: { ...typed, ...contacts, email } });
      const [right, late] = [
        await correct('secretariat', 'ida@exemple.test'),
        await correct('coordination', 'autre@exemple.test'),
      ];
      return [right.at('email'), late.status, late.at('code')];
    },
    right: ['ida@exemple.test', 412, 'record-changed-since'],
  },
];
