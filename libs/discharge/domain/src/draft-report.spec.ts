import { draftReport, followTrace } from './draft-report';
import type { ReportContent } from './discharge-report.value';

const echography = { stepId: 'b', label: 'Échographie cardiaque', performer: 'ARVIEL Noé', doneAtMinute: 641 };
const dietitian = { stepId: 'a', label: 'Entretien diététique', performer: 'OSTREL Ida', doneAtMinute: 572 };

describe('a first draft', () => {
  const draft = draftReport({
    justification: 'Bilan annuel',
    pathwaySentences: { followUp: 'Revoir dans un an.', nonsense: 'x' },
    done: [echography, dietitian],
  });
  it('takes its reason from the request and its sentences from the pathway', () => {
    expect(Object.entries(draft.sections).filter(([, text]) => text !== '')).toEqual([
      ['reason', 'Bilan annuel'],
      ['followUp', 'Revoir dans un an.'],
    ]);
  });
  it('lists what was done in the order of the day, with nothing found yet', () => {
    expect(draft.interventions.map(({ stepId, finding }) => [stepId, finding])).toEqual([
      ['a', ''],
      ['b', ''],
    ]);
  });
  it('answers no question for the physician', () => {
    expect([draft.resistantOrganisms, draft.transfusion, draft.bloodProducts]).toEqual([null, null, null]);
  });
  it('prefers the pathway’s reason over the request’s', () => {
    expect(
      draftReport({ justification: 'Bilan', pathwaySentences: { reason: 'Bilan annuel de diabète' }, done: [] })
        .sections.reason,
    ).toBe('Bilan annuel de diabète');
  });
});

describe('a draft follows the trace', () => {
  const written: ReportContent = {
    ...draftReport({
      justification: 'Bilan',
      pathwaySentences: {},
      done: [dietitian, { ...echography, stepId: 'c', label: 'Doppler' }],
    }),
  };
  const withFinding = {
    ...written,
    interventions: written.interventions.map((i) => (i.stepId === 'a' ? { ...i, finding: 'Apports suffisants' } : i)),
  };
  it('adds what has been done since, and drops what was withdrawn before anything was written of it', () => {
    expect(
      followTrace(withFinding, [dietitian, echography]).interventions.map(({ stepId, finding }) => [stepId, finding]),
    ).toEqual([
      ['a', 'Apports suffisants'],
      ['b', ''],
    ]);
  });
  it('keeps a finding even when its trace is withdrawn', () => {
    expect(followTrace(withFinding, []).interventions.map(({ stepId }) => stepId)).toEqual(['a']);
  });
  it('takes the corrected hour and performer', () => {
    expect(
      followTrace(withFinding, [{ ...dietitian, doneAtMinute: 585, performer: 'BELQUIN Tom' }]).interventions[0],
    ).toMatchObject({ doneAtMinute: 585, performer: 'BELQUIN Tom', finding: 'Apports suffisants' });
  });
});
