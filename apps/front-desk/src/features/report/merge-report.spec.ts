import { aDay } from '../../testing/mock/day.fixture';
import { aReport } from '../../testing/mock/report.fixture';
import { bothTexts, mergeReports, withoutConflicts } from './merge-report';
import { partOfPath, partsOf, withPart, type PartKey, type PartValue } from './report-parts';

const day = aDay();
const base = aReport(day, day.visits[0]?.id ?? '').content;
const step = base.interventions[0]?.stepId ?? '';
const changed = (changes: Partial<Record<PartKey, PartValue>>) =>
  Object.entries(changes).reduce((content, [key, value]) => withPart(content, key as PartKey, value ?? null), base);

describe('two texts of one report', () => {
  it('are one when each changed another part: section, answer, finding or reason', () => {
    const mine = changed({
      'sections.treatmentsAtDischarge': 'ARRÊT DE LA WARFARINE',
      [`interventions.${step}`]: 'Normal.',
    });
    const theirs = changed({ 'sections.synthesis': 'Équilibre correct.', transfusion: true });
    const { content, conflicts } = mergeReports(base, mine, theirs);
    expect(conflicts.size).toBe(0);
    expect(content.sections).toMatchObject({
      synthesis: 'Équilibre correct.',
      treatmentsAtDischarge: 'ARRÊT DE LA WARFARINE',
    });
    expect([content.transfusion, content.interventions[0]?.finding]).toEqual([true, 'Normal.']);
  });

  it('both stand where both changed the same part, and neither is saved over the other', () => {
    const mine = changed({ 'sections.synthesis': 'La mienne.', resistantOrganisms: true });
    const theirs = changed({ 'sections.synthesis': 'La leur.', resistantOrganisms: false });
    const { content, conflicts } = mergeReports(base, mine, theirs);
    expect([...conflicts]).toEqual([
      ['sections.synthesis', { mine: 'La mienne.', theirs: 'La leur.' }],
      ['resistantOrganisms', { mine: true, theirs: false }],
    ]);
    expect(content.sections.synthesis).toBe('La mienne.');
    expect(withoutConflicts(content, conflicts).sections.synthesis).toBe('La leur.');
    expect(bothTexts({ mine: 'La mienne.', theirs: 'La leur.' })).toBe('La leur.\n\nLa mienne.');
  });

  it('do not differ where both typed the same, nor where one emptied what the other left', () => {
    const same = changed({ 'sections.synthesis': 'Bien.' });
    expect(mergeReports(base, same, same).conflicts.size).toBe(0);
    const emptied = changed({ 'sections.allergies': '' });
    expect(mergeReports(base, emptied, base).content.sections.allergies).toBe('');
  });

  it('take a step that was traced meanwhile, and what was typed of another', () => {
    const fewer = { ...base, interventions: base.interventions.slice(1) };
    const mine = { ...fewer, sections: { ...fewer.sections, results: 'HbA1c 7,1 %' } };
    const { content, conflicts } = mergeReports(fewer, mine, base);
    expect(conflicts.size).toBe(0);
    expect(content.interventions).toHaveLength(base.interventions.length);
    expect(content.sections.results).toBe('HbA1c 7,1 %');
  });
});

describe('the part that a refusal names', () => {
  it('is a section, a finding or an answer', () => {
    expect(partOfPath(base, 'body.content.sections.synthesis')).toBe('sections.synthesis');
    expect(partOfPath(base, 'body.content.interventions[0].finding')).toBe(`interventions.${step}`);
    expect(partOfPath(base, 'body.content.transfusion')).toBe('transfusion');
    expect(partOfPath(base, 'body.content.details.transfusion')).toBe('details.transfusion');
  });
  it.each(['body.version', 'body.content.interventions[99].finding', 'body.content.sections.nothing'])(
    'is none in %s',
    (path) => {
      expect(partOfPath(base, path)).toBeNull();
    },
  );
  it('is each of a report once', () => {
    expect(partsOf(base).size).toBe(11 + 3 + 3 + base.interventions.length + (base.notDone?.length ?? 0) + 1);
  });
});
