import { draftReport, followTrace, proposalsFor } from './draft-report';
import type { ReportContent } from './discharge-report.value';

const echography = { stepId: 'b', label: 'Échographie cardiaque', performer: 'ARVIEL Noé', doneAtMinute: 641 };
const dietitian = { stepId: 'a', label: 'Entretien diététique', performer: 'OSTREL Ida', doneAtMinute: 572 };

describe('a first draft', () => {
  const draft = draftReport({
    justification: 'Bilan annuel',
    pathwaySentences: { followUp: 'Revoir dans un an.', nonsense: 'x' },
    done: [echography, dietitian],
  });
  it('takes its reason from the request, and claims nothing that a pathway says', () => {
    expect(Object.entries(draft.sections).filter(([, text]) => text !== '')).toEqual([['reason', 'Bilan annuel']]);
  });
  it('proposes the pathway’s sentences until a person has taken them', () => {
    const sentences = {
      reason: 'Bilan annuel de diabète.',
      followUp: 'Revoir dans un an.',
      nonsense: 'x',
      results: '',
    };
    expect(proposalsFor(draft, sentences)).toEqual({
      reason: 'Bilan annuel de diabète.',
      followUp: 'Revoir dans un an.',
    });
    const sections = { ...draft.sections, followUp: 'Revoir dans un an. Appeler avant.' };
    expect(proposalsFor({ ...draft, sections }, sentences)).toEqual({ reason: 'Bilan annuel de diabète.' });
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
  it('lists planned care that is not traced, for somebody to say why', () => {
    const untraced = [{ stepId: 'c', label: 'Doppler' }];
    expect(draftReport({ justification: '', pathwaySentences: {}, done: [], untraced }).notDone).toEqual([
      { stepId: 'c', label: 'Doppler', reason: '' },
    ]);
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
      followTrace(withFinding, { done: [dietitian, echography] }).interventions.map(({ stepId, finding }) => [
        stepId,
        finding,
      ]),
    ).toEqual([
      ['a', 'Apports suffisants'],
      ['b', ''],
    ]);
  });
  it('keeps a finding even when its trace is withdrawn', () => {
    expect(followTrace(withFinding, { done: [] }).interventions.map(({ stepId }) => stepId)).toEqual(['a']);
  });
  it('takes the corrected hour and performer', () => {
    expect(
      followTrace(withFinding, { done: [{ ...dietitian, doneAtMinute: 585, performer: 'BELQUIN Tom' }] })
        .interventions[0],
    ).toMatchObject({ doneAtMinute: 585, performer: 'BELQUIN Tom', finding: 'Apports suffisants' });
  });
  it('keeps the reason of what is still not done, and drops it once it is', () => {
    const untraced = [
      { stepId: 'c', label: 'Doppler' },
      { stepId: 'd', label: 'Perfusion' },
    ];
    const notDone = [{ stepId: 'c', label: 'Doppler', reason: 'Panne.' }];
    expect(followTrace({ ...written, notDone }, { done: [], untraced }).notDone).toEqual([
      { stepId: 'c', label: 'Doppler', reason: 'Panne.' },
      { stepId: 'd', label: 'Perfusion', reason: '' },
    ]);
    expect(followTrace({ ...written, notDone }, { done: [], untraced: [] }).notDone).toEqual([]);
  });
});
