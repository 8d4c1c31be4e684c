import { draftReport, followTrace, proposalsFor, wholeContent } from './draft-report';
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
  it('carries the allergies and treatments of the request over', () => {
    const said = {
      allergies: 'Pénicilline',
      treatments: 'Metformine',
      justification: '',
      pathwaySentences: {},
      done: [],
    };
    expect(draftReport(said).sections).toMatchObject({
      allergies: 'Pénicilline',
      treatmentsAtEntry: 'Metformine',
      treatmentsAtDischarge: '',
    });
    expect(draftReport({ ...said, allergies: null, treatments: null }).sections).toMatchObject({
      allergies: '',
      treatmentsAtEntry: '',
    });
  });
  it('knows every section, whatever rules a draft was kept under', () => {
    const { treatmentsAtEntry: _, ...sections } = draft.sections;
    expect(wholeContent({ ...draft, sections: sections as typeof draft.sections })).toEqual(draft);
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
  it('keeps a finding even when its trace is withdrawn, and says no longer that it was done', () => {
    const without = followTrace(withFinding, { done: [] });
    expect(without.interventions).toMatchObject([{ stepId: 'a', finding: 'Apports suffisants', withdrawn: true }]);
    const again = followTrace(without, { done: [dietitian] }).interventions;
    expect(again).toEqual([{ ...dietitian, finding: 'Apports suffisants' }]);
  });
  it('forgets what the trace of a step said before', () => {
    const told = { ...dietitian, unconfirmed: true, outsideGates: 'Feu vert' };
    const content = followTrace(withFinding, { done: [told] });
    expect(content.interventions).toMatchObject([{ unconfirmed: true, outsideGates: 'Feu vert' }]);
    expect(followTrace(content, { done: [dietitian] }).interventions).toEqual([
      { ...dietitian, finding: 'Apports suffisants' },
    ]);
  });
  it('takes what the board says of a step that was not done, beside what is written', () => {
    const untraced = [{ stepId: 'c', label: 'Doppler', said: 'appareil en panne (OSTREL Ida)' }];
    const notDone = [{ stepId: 'c', label: 'Doppler', reason: 'Refixé en mars.' }];
    expect(followTrace({ ...written, notDone }, { done: [], untraced }).notDone).toEqual([
      { ...untraced[0], reason: 'Refixé en mars.' },
    ]);
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

it('proposes nothing to follow after a death, and no treatment to who died here', () => {
  const visit = { justification: 'Bilan', done: [], pathwaySentences: {} };
  const sentences = { followUp: 'Appel sous une semaine', treatmentsAtDischarge: 'Inchangés', results: 'NFS' };
  const proposed = (death: object) => Object.keys(proposalsFor(draftReport(visit), sentences, death));
  expect(proposed({})).toEqual(['treatmentsAtDischarge', 'results', 'followUp']);
  expect(proposed({ deceased: true })).toEqual(['treatmentsAtDischarge', 'results']);
  expect(proposed({ deceased: true, diedHere: true })).toEqual(['results']);
});
