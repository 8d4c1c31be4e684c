import type { PathwayDefinition, PathwayStep } from '@diurne/planning-domain';

const step = (code: string, duration: number, trade: string, more: Partial<PathwayStep> = {}): PathwayStep => ({
  code,
  label: `Acte ${code}`,
  duration,
  uses: [{ trade, amount: 1 }],
  patient: 'exclusive',
  turnover: 0,
  optional: false,
  category: 'paramedical',
  profession: trade,
  ...more,
});
const pathway = (steps: readonly PathwayStep[], more: Partial<PathwayDefinition> = {}): PathwayDefinition => ({
  steps,
  relations: [],
  first: [],
  last: [],
  sameResource: [],
  dayPlace: null,
  maxPresence: 719,
  arrivalLead: 0,
  departureLag: 0,
  preparation: ['Venez à jeun depuis minuit.'],
  reportSentences: {},
  ...more,
});

/** Care of an hour and of two, a checkup that takes an armchair, a nurse, a physician and the echograph, and a drip for which alone an armchair is held. */
export const testPathways = {
  care: pathway([step('SOIN', 60, 'infirmier')]),
  longCare: pathway([step('SOIN', 120, 'infirmier')]),
  checkup: pathway(
    [
      step('PDS', 15, 'infirmier'),
      step('CS', 35, 'cardiologue', { category: 'medical', specialty: 'cardiologie' }),
      step('ECHO', 25, 'échographie', { category: 'technicalAct' }),
    ],
    {
      dayPlace: { attributes: ['armchair'] },
      arrivalLead: 10,
      departureLag: 5,
      relations: [{ from: 'PDS', to: 'CS', min: 20 }],
    },
  ),
  drip: pathway([step('PDS', 15, 'infirmier'), step('PERF', 60, 'infirmier', { patient: 'background', uses: [] })], {
    dayPlace: { attributes: ['armchair'], from: 'PERF' },
    relations: [{ from: 'PDS', to: 'PERF', min: 45 }],
  }),
} as const;
export type TestPathway = keyof typeof testPathways;
