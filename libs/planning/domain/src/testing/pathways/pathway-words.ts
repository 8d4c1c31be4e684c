import type {
  ActCategory,
  CarePathway,
  PathwayDefinition,
  PathwayStep,
  StepLag,
} from '../../pathway/care-pathway.value';
import { demoId } from '../demo-id';
import { demoFamilies } from './pathway-families';

type More = Partial<Omit<PathwayStep, 'code' | 'label' | 'duration' | 'uses'>>;

export function step(
  code: string,
  label: string,
  duration: number,
  trades: readonly string[],
  category: ActCategory,
  more: More = {},
): PathwayStep {
  return {
    code,
    label,
    duration,
    uses: trades.map((trade) => ({ trade, amount: 1 })),
    patient: 'exclusive',
    turnover: 0,
    optional: false,
    category,
    ...more,
  };
}
/** A nurse at the patient's own place; never counted. */
export const nursing = (code: string, label: string, duration: number, more: More = {}): PathwayStep =>
  step(code, label, duration, ['infirmier'], 'notCounted', { location: '@place', ...more });
/** An infusion or a rest under a nurse's eye; the patient may do other things at their place meanwhile. */
export const watched = (code: string, label: string, duration: number, more: More = {}): PathwayStep =>
  step(code, label, duration, ['surveillance infirmière'], 'notCounted', {
    location: '@place',
    patient: 'background',
    ...more,
  });
export const pause = (code: string, label: string, duration: number, more: More = {}): PathwayStep =>
  step(code, label, duration, [], 'notCounted', { location: '@place', ...more });
export const lunchHours = { from: 705, to: 825 } as const;
export const meal = (more: More = {}): PathwayStep => pause('meal', 'Déjeuner', 30, { window: lunchHours, ...more });
/** Who comes for half a day lunches with us where that day crosses lunch, and before or after it otherwise. */
export const mealOfHalfDay = (): PathwayStep => meal({ optional: true });
/** For who came fasting. */
export const breakfast = (code = 'breakfast', label = 'Petit déjeuner'): PathwayStep =>
  pause(code, label, 20, { window: { from: 480, to: 690 } });
/** No later than half past nine: nobody fasts on into the day. */
export const fastingHours = { from: 465, to: 570 } as const;
export const bloodTest = (label = 'Prise de sang', more: More = {}): PathwayStep => nursing('blood', label, 10, more);
/** In a consulting room, one floor below. */
export const consultation = (
  code: string,
  label: string,
  duration: number,
  trade: string,
  specialty: string,
  more: More = {},
): PathwayStep =>
  step(code, label, duration, [trade, 'bureau de consultation'], 'medical', {
    profession: 'médecin',
    specialty,
    ...more,
  });
/** A physician who comes to the patient's place. */
export const bedsideVisit = (
  code: string,
  label: string,
  duration: number,
  trade: string,
  specialty: string,
  more: More = {},
): PathwayStep =>
  step(code, label, duration, [trade], 'medical', { profession: 'médecin', specialty, location: '@place', ...more });
export const interview = (code: string, label: string, duration: number, trade: string, more: More = {}): PathwayStep =>
  step(code, label, duration, [trade, 'box d’entretien'], 'paramedical', { profession: trade, ...more });
export const bedsideInterview = (
  code: string,
  label: string,
  duration: number,
  trade: string,
  more: More = {},
): PathwayStep =>
  step(code, label, duration, [trade], 'paramedical', { profession: trade, location: '@place', ...more });
export const socialInterview = (duration = 30): PathwayStep =>
  interview('social', 'Entretien avec l’assistante sociale', duration, 'assistant de service social', {
    category: 'socioEducational',
  });
export const technicalAct = (
  code: string,
  label: string,
  duration: number,
  trades: readonly string[],
  technique: string,
  more: More = {},
): PathwayStep => step(code, label, duration, trades, 'technicalAct', { technique, ...more });
export const echocardiography = (): PathwayStep =>
  technicalAct(
    'echo',
    'Échographie cardiaque',
    40,
    ['échocardiographie', 'cardiologue'],
    'échocardiographie transthoracique',
    { ccam: 'DZQM006' },
  );
export const spirometry = (duration: number): PathwayStep =>
  technicalAct('efr', 'Exploration du souffle (EFR)', duration, ['EFR'], 'spirométrie', { ccam: 'GLQP012' });
/** The pharmacy prepares while the patient waits where they are. */
export const preparationOf = (product: string, duration: number): PathwayStep =>
  step(
    'preparation',
    `Préparation ${product}`,
    duration,
    ['préparation stérile', 'préparateur en pharmacie'],
    'notCounted',
    { patient: 'background' },
  );

/** `to` starts between `min` and `max` minutes after the end of `from`; without bounds, any time after it. */
export const after = (from: string, to: string, min = 0, max?: number): StepLag => ({
  from,
  to,
  min,
  ...(max === undefined ? {} : { max }),
});
/** The same as a matter of care: a go-ahead, a release, a result awaited, surveillance. */
export const gate = (from: string, to: string, min = 0, max?: number): StepLag => ({
  ...after(from, to, min, max),
  strict: true,
});
/** Who concludes has seen what was found: planned after it, and no alarm when an exam was not done after all. */
export const seenBefore = (conclusion: string, ...steps: readonly string[]): StepLag[] =>
  steps.map((step) => after(step, conclusion));
/** `to` starts when `from` ends: an infusion hung, its surveillance. */
export const rightAfter = (from: string, to: string): StepLag => gate(from, to, 0, 0);
/** `to` starts `minutes` after the start of `from`, which lasts `duration`; `tolerance` minutes late at most. */
export const during = (from: string, duration: number, to: string, minutes: number, tolerance = 0): StepLag =>
  gate(from, to, minutes - duration, minutes - duration + tolerance);

const papers =
  'Apportez votre carte d’identité, votre carte Vitale, votre carte de mutuelle, vos dernières ordonnances et vos résultats récents.';
export const fasting = 'Venez à jeun\u00a0: ne mangez rien à partir de minuit, l’eau est permise.';
export const drugsOfTheDay = 'Apportez vos médicaments de la journée.';

type Parts = Pick<PathwayDefinition, 'steps'> &
  Partial<Omit<PathwayDefinition, 'steps' | 'dayPlace' | 'preparation'>> & {
    readonly place?: 'armchair' | 'bed' | 'single-room' | 'bariatric' | 'palliative-room';
    readonly preparation?: readonly string[];
    readonly reason: string;
    readonly followUp: string;
  };

/** A pathway in its first version; `place` left out: no place is held. */
export function pathway(
  code: string,
  name: string,
  regime: CarePathway['regime'],
  regimeSource: string,
  parts: Parts,
): CarePathway {
  const { place, preparation, reason, followUp, ...rest } = parts;
  return {
    id: demoId('pathway', code),
    code,
    name,
    versionId: demoId('pathway-version', `${code}/1`),
    version: 1,
    regime,
    regimeSource,
    definition: {
      ...demoFamilies[code],
      relations: [],
      first: [],
      last: [],
      sameResource: [],
      dayPlace: place === undefined ? null : { attributes: [place] },
      maxPresence: 600,
      arrivalLead: 15,
      departureLag: 10,
      preparation: [...(preparation ?? []), papers],
      reportSentences: { reason, followUp },
      ...rest,
    },
  };
}
export const countedSource = 'Décompte des interventions (instruction DGOS/R1/DSS/1A/2020/52, annexe 4 §2.b.iii).';
