import { MoveDayVisit } from '../move-day-visit/move-day-visit.use-case';
import { aWard, onTheDay } from '../testing/a-ward';
import { checkup } from '../testing/test-programmes';
import { FinishStep } from './finish-step/finish-step.use-case';

it('a step that is added to a visit under way, and taken out again, judges anew the care that it must precede', async () => {
  const ward = await aWard();
  const visit = ward.visit(ward.visitId);
  const steps = visit.pathway.steps.map((step) => (step.code === 'CS' ? { ...step, optional: true } : step));
  const pathway = { ...visit.pathway, steps, relations: [{ from: 'CS', to: 'ECHO', min: 0, strict: true }] };
  const whole = visit.programme;
  const without = { ...whole, steps: whole.steps.filter(({ code }) => code !== 'CS') };
  ward.house.visits.set(ward.visitId, { ...visit, pathway, programme: without });
  await ward.comes();
  await new FinishStep(ward.trace).finish(
    { ...ward.actor, accountId: 'physician' },
    ward.physician,
    { visitId: ward.visitId, stepId: ward.stepId('ECHO'), performerId: null, confirmed: true },
    onTheDay(627),
  );
  const outside = () => ward.house.factsOf(ward.visitId).find(({ kind }) => kind === 'stepDone')?.missing ?? '';
  const change = (programme: typeof whole) =>
    new MoveDayVisit(ward.ledger).move(
      ward.actor,
      {
        visitId: ward.visitId,
        ...ward.here,
        expectedRevision: ward.dayAt(ward.here).revision,
        from: ward.seen(ward.visitId),
        programme,
        reason: 'ajout',
      },
      onTheDay(628),
    );
  expect(outside()).toBe('');
  await change({ ...checkup(ward, 515), steps: whole.steps });
  expect(outside()).toBe('Acte CS');
  await change(without);
  expect(outside()).toBe('');
});
