import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { FinishStep } from '../finish-step/finish-step.use-case';
import { AcknowledgeOutsideGates } from './acknowledge-outside-gates.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
  const visit = ward.visit(ward.visitId);
  const relations = [{ from: 'CS', to: 'ECHO', min: 0, strict: true }];
  ward.house.visits.set(ward.visitId, { ...visit, pathway: { ...visit.pathway, relations } });
  await ward.comes();
  const order = { visitId: ward.visitId, performerId: null };
  const finish = new FinishStep(ward.trace);
  const echo = { stepId: ward.stepId('ECHO'), performerId: ward.ids.physician };
  const without = { ...order, ...echo, outsideGates: 'urgence' };
  await finish.finish(ward.actor, ward.coordinator, without, onTheDay(601));
  await finish.finish(ward.actor, ward.nurse, { ...order, stepId: ward.stepId('PDS') }, onTheDay(603));
});
const acknowledge = (
  part: 'physician' | 'pharmacist',
  accountId: string,
  { resourceId = null, factId = ward.factId('stepDone') }: { resourceId?: string | null; factId?: string } = {},
) =>
  new AcknowledgeOutsideGates(ward.trace).acknowledge(
    { ...ward.actor, accountId },
    { factId, part, resourceId },
    onTheDay(610),
  );
const seen = () => ward.house.factsOf(ward.visitId).find(({ kind }) => kind === 'stepDone')?.seen;

describe('care given before its go-ahead', () => {
  it('is known once a physician and a pharmacist have each said so', async () => {
    expect(await acknowledge('physician', 'dr')).toEqual(ward.here);
    await acknowledge('pharmacist', 'ph');
    expect(seen()).toEqual([
      { part: 'physician', by: 'dr' },
      { part: 'pharmacist', by: 'ph' },
    ]);
    expect(ward.visit(ward.visitId).state).toBe('inProgress');
  });

  it('is acknowledged once for each part, and by two persons', async () => {
    await acknowledge('physician', 'dr');
    await expect(acknowledge('physician', 'other')).rejects.toMatchObject({
      code: 'fact-already-declared',
      message: 'C’est déjà noté\u00a0: un médecin en a pris connaissance.',
    });
    await expect(acknowledge('pharmacist', 'dr')).rejects.toMatchObject({
      code: 'fact-already-declared',
      message: expect.stringContaining('l’autre professionnel'),
    });
  });

  it('is not acknowledged for the pharmacy by another trade', async () => {
    await expect(acknowledge('pharmacist', 'ph', { resourceId: ward.ids.nurses })).rejects.toMatchObject({
      code: 'fact-not-yours',
    });
    expect(seen()).toEqual([]);
  });

  it('is nothing of a step that waited for it, nor of what was taken back', async () => {
    await expect(acknowledge('physician', 'dr', { factId: ward.factId('stepDone', 1) })).rejects.toMatchObject({
      code: 'not-found',
    });
    const fact = ward.house.facts.find(({ id }) => id === ward.factId('stepDone'));
    const factId = fact!.id;
    fact!.withdrawn = true;
    await expect(acknowledge('physician', 'dr', { factId })).rejects.toMatchObject({ code: 'not-found' });
  });
});
