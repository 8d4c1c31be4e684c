import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { FinishStep } from '../finish-step/finish-step.use-case';
import { ConfirmOnEvidence } from './confirm-on-evidence.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
  await ward.comes();
  const order = { visitId: ward.visitId, stepId: ward.stepId('CS'), performerId: ward.ids.physician };
  await new FinishStep(ward.trace).finish(ward.actor, ward.coordinator, order, onTheDay(601));
});
const confirm = (evidence = 'observation signée au dossier') =>
  new ConfirmOnEvidence(ward.trace).confirm(ward.actor, ward.factId('stepDone'), evidence, onTheDay(640));

describe('confirming on evidence', () => {
  it('makes a step count whose performer has no account, and keeps what was seen', async () => {
    ward.house.resourceOfAccount.delete('physician');
    expect(await confirm(' observation signée au dossier ')).toEqual(ward.here);
    expect(ward.visit(ward.visitId).lived.countedSteps).toEqual(['CS']);
    expect(ward.house.facts.at(-1)?.evidence).toBe('observation signée au dossier');
    await expect(confirm()).rejects.toMatchObject({ code: 'fact-already-declared' });
  });

  it('is never done in the stead of who can confirm', async () => {
    await expect(confirm()).rejects.toMatchObject({ code: 'fact-not-yours' });
    expect(ward.visit(ward.visitId).lived.countedSteps).toEqual([]);
  });

  it('says what was seen, and knows no fact of nobody', async () => {
    ward.house.resourceOfAccount.delete('physician');
    await expect(confirm('  ')).rejects.toMatchObject({ errors: [{ path: 'evidence', message: 'pièce attendue' }] });
    const nothing = new ConfirmOnEvidence(ward.trace).confirm(ward.actor, 'nothing', 'vu', onTheDay(640));
    await expect(nothing).rejects.toMatchObject({ code: 'not-found' });
  });
});
