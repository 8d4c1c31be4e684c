import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { FinishStep } from '../finish-step/finish-step.use-case';
import type { Declarer } from '../lived-visit.value';
import { ConfirmFact } from './confirm-fact.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
  await ward.comes();
  const order = { visitId: ward.visitId, stepId: ward.stepId('CS'), performerId: ward.ids.physician };
  await new FinishStep(ward.trace).finish(ward.actor, ward.coordinator, order, onTheDay(601));
});
const confirm = (by: Declarer, factId = ward.factId('stepDone')) =>
  new ConfirmFact(ward.trace).confirm({ ...ward.actor, accountId: by.accountId }, by, factId, onTheDay(640));

describe('confirming', () => {
  it('makes a step count that was declared for its performer', async () => {
    expect(ward.visit(ward.visitId).lived.countedSteps).toEqual([]);
    expect(await confirm(ward.physician)).toEqual(ward.here);
    expect(ward.visit(ward.visitId)).toMatchObject({ state: 'inProgress', lived: { countedSteps: ['CS'] } });
  });

  it('is for the performer alone, and once', async () => {
    for (const by of [ward.nurse, ward.coordinator])
      await expect(confirm(by)).rejects.toMatchObject({
        code: 'fact-not-yours',
        message: 'Seule la personne qui a fait l’étape peut le confirmer.',
      });
    await confirm(ward.physician);
    await expect(confirm(ward.physician)).rejects.toMatchObject({
      code: 'fact-already-declared',
      message: 'Cette étape est déjà confirmée.',
    });
  });

  it('knows no fact of nobody, and an arrival has no performer', async () => {
    await expect(confirm(ward.physician, 'nothing')).rejects.toMatchObject({
      code: 'not-found',
      message: 'Ce fait n’existe pas, ou il a déjà été corrigé.',
    });
    await expect(confirm(ward.physician, ward.factId('arrival'))).rejects.toMatchObject({ code: 'fact-not-yours' });
  });
});
