import { textOfPdf } from '../pdf-text';
import type { Programme, Proposal } from './trade-api';
import type { TradeCase } from './trade-case';

const someDay = '2026-12-08';
const yesterday = '2026-11-23';
const interview = (code: string, profession: string, trade: string) => ({
  code,
  label: `Entretien ${code}`,
  duration: 15,
  uses: [{ trade }],
  category: 'paramedical',
  profession,
});
const sample = (number: number) => ({
  code: `t${number}`,
  label: `Prélèvement à ${15 * number} minutes`,
  duration: 10,
  uses: [],
  category: 'notCounted',
  patientNote: 'Restez assis, sans manger ni fumer, jusqu’au prélèvement suivant',
});
const aPathway = (code: string, name: string, definition: object) => ({
  code,
  name,
  regime: 'counted',
  regimeSource: 'essai',
  definition: { dayPlace: null, ...definition },
});

const sensible = (at: ReadonlyMap<string, { start: number; end: number }>): boolean => {
  const [blood, breakfast, meal] = ['blood', 'breakfast', 'meal'].map((code) => at.get(code));
  if (!blood || !breakfast || !meal) return false;
  return blood.end <= 570 && blood.end <= breakfast.start && breakfast.end + 120 <= meal.start && meal.end <= 825;
};

export const casesOfPlanning: readonly TradeCase[] = [
  {
    situation: 'a second unit, created, hides nothing of the first',
    play: async (api) => {
      await api.book(await api.request(await api.patient('Premiere'), 'ENDOTEST', someDay));
      const seen = async () => {
        const day = await api.day(someDay);
        return [day.at('unit.name'), day.list('visits').length, day.at('closedBecause')];
      };
      const before = await seen();
      await api.call('administrateur', 'POST', '/units', {
        code: 'AAA',
        name: 'Hôpital de jour ouvert à côté',
        profile: 'palliative',
        phone: '01 99 00 00 00',
        address: 'Bâtiment D',
        openings: [{ weekday: 1, from: 540, to: 1020 }],
      });
      return JSON.stringify(await seen()) === JSON.stringify(before) && Number(before[1]) > 0 && before[2] === null;
    },
    right: true,
  },
  {
    situation: 'a day without a named unit is no day',
    play: async (api) => (await api.call('secretariat', 'GET', `/days/${someDay}`)).status,
    right: 404,
  },
  {
    situation: 'an absence can be entered',
    play: async (api) => {
      const nurse = (await api.call('coordination', 'GET', '/resources'))
        .list<{ id: string; trade: string }>()
        .find(({ trade }) => trade === 'infirmier');
      const absence = { on: '2026-12-15', from: 450, to: 1110, reason: 'malade' };
      return (await api.call('coordination', 'POST', `/resources/${nurse?.id ?? ''}/absences`, absence)).status;
    },
    right: 201,
  },
  {
    situation: 'a day can be closed for works',
    play: async (api) =>
      (
        await api.call('administrateur', 'POST', `/units/${await api.unitId()}/closures`, {
          on: '2027-03-26',
          reason: 'Vendredi saint',
        })
      ).status,
    right: 201,
  },
  {
    situation: 'one profession in two words is one profession',
    play: async (api) => {
      const steps = [
        interview('a', 'diététicien', 'diététicien'),
        interview('b', 'diététicienne', 'diététicien'),
        interview('c', 'infirmier', 'infirmier'),
        interview('d', 'infirmière', 'infirmier'),
      ];
      await api.call('dim', 'POST', '/pathways', aPathway('GENRE', 'Deux métiers, quatre mots', { steps }));
      const { visitId } = await api.book(await api.request(await api.patient('Genre'), 'GENRE', someDay));
      return (await api.call('dim', 'GET', `/visits/${visitId}`)).at('grading.planned.count');
    },
    right: 2,
  },
  {
    situation: 'a pathway that no day can hold is refused when it is published',
    play: async (api) => {
      const steps = [interview('a', 'infirmier', 'infirmier'), interview('b', 'diététicien', 'diététicien')];
      const relations = [
        { from: 'a', to: 'b', min: 0 },
        { from: 'b', to: 'a', min: 0 },
      ];
      return (await api.call('dim', 'POST', '/pathways', aPathway('CERCLE', 'Cercle', { steps, relations }))).status;
    },
    right: 422,
  },
  {
    situation: 'a pathway to come fasting for, without an early step, is questioned, and published once it is meant so',
    play: async (api) => {
      const steps = [interview('a', 'infirmier', 'infirmier')];
      const late = aPathway('AJEUN', 'À jeun sans matin', { steps, preparation: ['Venez à jeun depuis minuit.'] });
      const publish = (more: object) => api.call('dim', 'POST', '/pathways', { ...late, ...more });
      const [asked, meant] = [await publish({}), await publish({ confirmed: ['fasting-without-early-step'] })];
      return [asked.at('code'), meant.status];
    },
    right: ['fasting-without-early-step', 200],
  },
  {
    situation: 'nothing is booked in the past or outside the wished days without a reason',
    play: async (api) => {
      const requestId = await api.request(await api.patient('Horsjours'), 'ENDOTEST', someDay);
      const proposed = await api.call('secretariat', 'POST', `/requests/${requestId}/proposals`, { count: 1 });
      const programme = proposed.at('proposals.0.programme') as Programme;
      const unitDay = async (on: string) => (await api.day(on)).at('revision') as number;
      const codes: unknown[] = [];
      for (const on of ['2026-11-20', '2026-12-15'])
        codes.push((await api.bookAt(requestId, on, await unitDay(on), programme)).at('code'));
      const confirmed = { of: ['outside-wished-days'], reason: 'accord du patient' };
      const on = '2026-12-15';
      codes.push((await api.bookAt(requestId, on, await unitDay(on), programme, { confirmed })).status);
      return codes;
    },
    right: ['day-past', 'outside-wished-days', 200],
  },
  {
    situation: 'nobody who fasts waits beyond ten, nor has lunch before breakfast',
    play: async (api) => {
      const requestId = await api.request(await api.patient('Ajeun'), 'DIAB', '2026-12-14');
      const proposed = await api.call('secretariat', 'POST', `/requests/${requestId}/proposals`, { count: 5 });
      const hours = proposed
        .list<{ programme: { steps: readonly { code: string; start: number; end: number }[] } }>('proposals')
        .map(({ programme }) => new Map(programme.steps.map((step) => [step.code, step])));
      return hours.length > 0 && hours.every((at) => sensible(at));
    },
    right: true,
  },
  {
    situation: 'an agenda of twenty-five steps stands on as few pages as it fills',
    play: async (api) => {
      const steps = Array.from({ length: 25 }, (_, number) => sample(number));
      const relations = steps.slice(1).map((_, n) => ({ from: `t${n}`, to: `t${n + 1}`, min: 5, max: 5 }));
      await api.call('dim', 'POST', '/pathways', aPathway('SERIE', 'Profil sur 25 prélèvements', { steps, relations }));
      const { visitId } = await api.book(await api.request(await api.patient('Serie'), 'SERIE', someDay));
      const paper = await api.bytes('secretariat', `/visits/${visitId}/agenda.pdf`);
      const pages = paper.toString('latin1').split('/Type /Page\n').length - 1;
      return [textOfPdf(paper).includes('Prélèvement à 360 minutes'), pages <= 3];
    },
    right: [true, true],
  },
  {
    situation: 'a visit on a day gone by is booked only as an entry afterwards',
    play: async (api, clocks) => {
      const requestId = await api.request(await api.patient('Hier'), 'ICARD', yesterday);
      // Good hours of that day, proposed while it was to come.
      const then = await clocks.at(`${yesterday}T08:00:00+01:00`);
      const { on, programme } = (await then.proposals(requestId, 1))[0] as Proposal;
      const revision = Number((await api.day(on)).at('revision'));
      return [on, (await api.bookAt(requestId, on, revision, programme)).status >= 400];
    },
    right: [yesterday, true],
  },
];
