import { draftReport } from './draft-report';
import { whatSignerSees, type SeenReport } from './what-signer-sees';

const seen: SeenReport = {
  version: 1,
  ipp: '8001',
  content: draftReport({ justification: 'Bilan', pathwaySentences: {}, done: [] }),
  arrivedAtMinute: 512,
  leftAtMinute: null,
  entryMode: null,
  exitMode: null,
  recipients: [{ name: 'Dr MORVEAUX Jean', role: 'primary', onPaper: false }],
};

it('has one digest for one screen, and another for any other', () => {
  const digest = whatSignerSees(seen);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(whatSignerSees(structuredClone(seen))).toBe(digest);
  const others: readonly Partial<SeenReport>[] = [
    { version: 2 },
    { ipp: '8002' },
    { content: { ...seen.content, sections: { ...seen.content.sections, synthesis: ' ' } } },
    { content: { ...seen.content, transfusion: false } },
    { leftAtMinute: 905 },
    { exitMode: 'transfer' },
    { entryMode: 'home' },
    { recipients: [{ name: 'Dr MORVEAUX Jean', role: 'referring', onPaper: false }] },
    { recipients: [{ name: 'Dr MORVEAUX Jean', role: 'primary', onPaper: true }] },
    { recipients: [] },
  ];
  for (const other of others) expect(whatSignerSees({ ...seen, ...other })).not.toBe(digest);
});
