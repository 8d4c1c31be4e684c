import { civilDate } from '@diurne/time';
import { agendaOf, atYourPlace } from './agenda-of';
import type { StepToTell, VisitToTell } from './visit-to-tell.value';

const step = (more: Partial<StepToTell>): StepToTell => ({
  label: 'Consultation',
  start: 560,
  end: 590,
  patient: 'exclusive',
  location: null,
  note: null,
  resources: [],
  ...more,
});
const visit = (steps: readonly StepToTell[], more: Partial<VisitToTell> = {}): VisitToTell => ({
  on: civilDate('2026-11-24'),
  timeZone: 'Europe/Paris',
  patientName: 'ESSAI Un',
  establishment: 'CH d’Essai',
  unit: { name: 'HDJ', phone: '01 99 00 12 34', address: '1 allée des Tilleuls' },
  arrival: 495,
  departure: 905,
  preparation: ['Venez à jeun.'],
  steps,
  ...more,
});
const infirmier = { kind: 'professional', trade: 'infirmier', locationName: null } as const;
const bureau = { kind: 'room', trade: 'bureau', locationName: 'Consultations, 1er étage' } as const;

describe('the agenda of a visit', () => {
  it('lists the day in its order, with functions instead of names', () => {
    const { programme } = agendaOf(
      visit([
        step({
          label: 'Diététicien',
          start: 640,
          end: 685,
          resources: [{ kind: 'professional', trade: 'diététicien', locationName: null }, bureau],
        }),
        step({
          label: 'Prise de sang',
          start: 500,
          end: 510,
          location: { code: '@place', name: null },
          resources: [infirmier, infirmier],
          note: 'À jeun',
        }),
      ]),
    );
    expect(programme).toEqual([
      { start: 500, end: 510, what: 'Prise de sang', withWhom: 'Infirmier', where: atYourPlace, note: 'À jeun' },
      {
        start: 640,
        end: 685,
        what: 'Diététicien',
        withWhom: 'Diététicien',
        where: 'Consultations, 1er étage',
        note: null,
      },
    ]);
  });

  it('keeps a preparation in the pharmacy to the pharmacy, and tells the infusion', () => {
    const { programme } = agendaOf(
      visit([
        step({
          label: 'Préparation',
          patient: 'background',
          resources: [{ kind: 'professional', trade: 'préparateur', locationName: 'Pharmacie' }],
        }),
        step({
          label: 'Perfusion',
          patient: 'background',
          start: 600,
          end: 720,
          location: { code: '@place', name: null },
        }),
      ]),
    );
    expect(programme.map(({ what }) => what)).toEqual(['Perfusion']);
  });

  it('names the step’s own location before that of its resources', () => {
    const { programme } = agendaOf(
      visit([step({ location: { code: 'IMG', name: 'Imagerie, bâtiment A' }, resources: [bureau] })]),
    );
    expect(programme[0]?.where).toBe('Imagerie, bâtiment A');
  });

  it('puts what to bring where it is looked for, once', () => {
    const { preparation, bring } = agendaOf(
      visit([], {
        preparation: [
          'Venez à jeun.',
          'Apportez votre carte Vitale et vos derniers résultats.',
          'Ne buvez pas de café.',
        ],
      }),
    );
    expect(preparation).toEqual(['Venez à jeun.', 'Ne buvez pas de café.']);
    expect(bring).toEqual([
      'Votre carte Vitale et vos derniers résultats.',
      'La liste de vos médicaments, et ceux que vous prenez dans la journée.',
    ]);
    expect(agendaOf(visit([])).bring).toHaveLength(3);
  });

  it('says how to cancel, with a telephone number that stays on one line', () => {
    expect(agendaOf(visit([])).howToCancel).toContain('au 01\u00a099\u00a000\u00a012\u00a034\u00a0:');
  });
});
