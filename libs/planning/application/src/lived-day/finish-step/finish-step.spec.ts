import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { LeaveStepOut } from '../leave-step-out/leave-step-out.use-case';
import type { Declarer } from '../lived-visit.value';
import { FinishStep, type StepDoneOrder } from './finish-step.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
});
const finish = (by: Declarer, code: string, more: Partial<StepDoneOrder> = {}, at = onTheDay(547)) =>
  new FinishStep(ward.trace).finish(
    { ...ward.actor, accountId: by.accountId },
    by,
    { visitId: ward.visitId, stepId: ward.stepId(code), performerId: null, ...more },
    at,
  );

describe('a step that is done', () => {
  it('counts at once when its performer says so, and the care is in progress', async () => {
    await ward.comes();
    expect(await finish(ward.nurse, 'PDS')).toEqual(ward.here);
    expect(ward.facts().at(-1)).toEqual(['stepDone', 547, true]);
    expect(ward.visit(ward.visitId)).toMatchObject({
      state: 'inProgress',
      lived: { doneSteps: ['PDS'], countedSteps: ['PDS'] },
    });
  });

  it('keeps the products that were given with it', async () => {
    await ward.comes();
    const units = ['24117', '24118'].map((lot) => ({ name: 'CGR', dose: '1 unité', lot, atMinute: 541 }));
    await finish(ward.nurse, 'PDS', { products: units });
    expect(ward.house.factsOf(ward.visitId).at(-1)?.detail).toEqual({ products: units });
  });

  it('waits for its performer when the ward declares it for them', async () => {
    await ward.comes();
    await finish(ward.coordinator, 'CS', { performerId: ward.ids.physician }, onTheDay(601));
    expect(ward.visit(ward.visitId).lived).toMatchObject({ doneSteps: ['CS'], countedSteps: [] });
    const nurses = { performerId: ward.ids.nurses };
    await expect(finish(ward.coordinator, 'PDS', nurses, onTheDay(602))).rejects.toMatchObject({
      code: 'fact-doubtful',
    });
    await finish(ward.coordinator, 'PDS', { ...nurses, confirmed: true }, onTheDay(602));
    expect(ward.house.factsOf(ward.visitId).at(-1)?.performerId).toBe(ward.ids.nurses);
    expect(ward.visit(ward.visitId).lived.countedSteps).toEqual([]);
  });

  it('is nobody’s but who was said: who is no professional names one', async () => {
    await ward.comes();
    await expect(finish(ward.coordinator, 'PDS')).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining('votre compte n’est celui d’aucun'),
      errors: [{ path: 'performerId' }],
    });
    expect(ward.facts()).toHaveLength(1);
  });

  it('is declared by a pharmacist as theirs, or for the préparateur under them', async () => {
    const resource = ward.house.resources.find(({ id }) => id === ward.ids.nurses)!;
    const index = ward.house.resources.indexOf(resource);
    const preparer = { ...resource, trade: 'préparateur en pharmacie' };
    ward.house.resources.splice(index, 1, preparer);
    const pharmacist = { ...resource, id: 'pharmacist', trade: 'pharmacien' };
    ward.house.resources.push(pharmacist);
    ward.house.resourceOfAccount.set('ph', 'pharmacist');
    await ward.comes();
    const by = { accountId: 'ph', resourceId: 'pharmacist', runsTheWard: false };
    await finish(by, 'PDS', { performerId: preparer.id });
    expect(ward.facts().at(-1)).toEqual(['stepDone', 547, false]);
    ward.house.facts.at(-1)!.withdrawn = true;
    await finish(by, 'PDS');
    expect(ward.facts().at(-1)).toEqual(['stepDone', 547, true]);
    await expect(finish(by, 'CS', { performerId: ward.ids.physician })).rejects.toMatchObject({
      code: 'fact-not-yours',
    });
  });

  it('that was said not to be done is refused as that, and not as done', async () => {
    await ward.comes();
    const order = { visitId: ward.visitId, stepId: ward.stepId('PDS'), why: 'machineDown' } as const;
    await new LeaveStepOut(ward.trace).leaveOut(ward.actor, order, onTheDay(540));
    const words = '«\u00a0Acte PDS\u00a0» est déjà déclarée non faite. Retirez d’abord';
    await expect(finish(ward.nurse, 'PDS')).rejects.toMatchObject({ message: expect.stringContaining(words) });
    await expect(new LeaveStepOut(ward.trace).leaveOut(ward.actor, order, onTheDay(541))).rejects.toMatchObject({
      message: expect.stringContaining(words),
    });
  });

  it('on equipment alone asks who performed it, whose word it then needs', async () => {
    await ward.comes();
    await expect(finish(ward.coordinator, 'ECHO', {}, onTheDay(627))).rejects.toMatchObject({
      code: 'input-invalid',
      errors: [{ path: 'performerId', message: 'professionnel attendu' }],
    });
    await finish(ward.coordinator, 'ECHO', { performerId: ward.ids.physician }, onTheDay(627));
    expect(ward.visit(ward.visitId).lived).toMatchObject({
      doneSteps: ['ECHO'],
      countedSteps: [],
      performers: { ECHO: { id: ward.ids.physician, trade: 'cardiologue' } },
    });
  });

  it('under a nurse’s eye is hers: she is named for it, declares it herself, and it counts', async () => {
    const watch = await ward.watchOfNurses();
    const visit = ward.visit(ward.visitId);
    const steps = visit.programme.steps.map((step) => ({
      ...step,
      resourceIds: step.resourceIds.map((id) => (id === ward.ids.nurses ? watch : id)),
    }));
    ward.house.visits.set(ward.visitId, { ...visit, programme: { ...visit.programme, steps } });
    await ward.comes();
    await finish(ward.coordinator, 'PDS', { performerId: watch });
    expect(ward.house.factsOf(ward.visitId).at(-1)?.performerId).toBe(ward.ids.nurses);
    ward.house.facts.at(-1)!.withdrawn = true;
    await finish(ward.nurse, 'PDS');
    expect(ward.visit(ward.visitId).lived.countedSteps).toEqual(['PDS']);
  });

  it('is declared for others by the ward only, for professionals only, and within one’s trade', async () => {
    await ward.comes();
    await expect(finish(ward.nurse, 'CS', { performerId: ward.ids.physician })).rejects.toMatchObject({
      code: 'fact-not-yours',
      message: expect.stringContaining('Seuls la coordination et les infirmiers de l’unité'),
    });
    await expect(finish(ward.coordinator, 'CS', { performerId: ward.ids.echograph })).rejects.toMatchObject({
      code: 'reference-unknown',
      errors: [{ path: 'performerId', message: 'professionnel inconnu' }],
    });
    await expect(finish(ward.nurse, 'CS')).rejects.toMatchObject({
      code: 'fact-not-yours',
      message:
        '«\u00a0Acte CS\u00a0» relève d’un autre métier (cardiologue). Déclarez-la pour la personne qui l’a faite\u00a0: elle la confirmera.',
    });
  });

  it('is not done before the arrival, not twice, and not after the visit is closed', async () => {
    await expect(finish(ward.nurse, 'PDS')).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: 'Le patient n’est pas arrivé\u00a0: déclarez d’abord son arrivée.',
    });
    await ward.comes();
    await finish(ward.nurse, 'PDS');
    await expect(finish(ward.nurse, 'PDS')).rejects.toMatchObject({
      code: 'fact-already-declared',
      message: expect.stringContaining('«\u00a0Acte PDS\u00a0» est déjà déclarée faite'),
    });
    ward.house.visits.set(ward.visitId, { ...ward.visit(ward.visitId), state: 'closed' });
    await expect(finish(ward.physician, 'CS')).rejects.toMatchObject({
      message: 'Cette venue est close\u00a0: sa trace ne change plus.',
    });
  });

  it('that was forgotten is entered after the departure, the day after at the hour that is said', async () => {
    await ward.comes();
    ward.house.visits.set(ward.visitId, { ...ward.visit(ward.visitId), state: 'left' });
    const later = new Date('2026-12-02T08:00:00Z');
    await expect(finish(ward.physician, 'CS', {}, later)).rejects.toMatchObject({ errors: [{ path: 'atMinute' }] });
    await finish(ward.physician, 'CS', { atMinute: 597 }, later);
    expect([ward.facts().at(-1), ward.visit(ward.visitId).state]).toEqual([['stepDone', 597, true], 'left']);
  });

  it('is of the visit itself', async () => {
    await ward.comes();
    await expect(finish(ward.nurse, 'XX')).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette étape ne fait pas partie de la venue.',
    });
  });
});

describe('the hour of a product given with a step', () => {
  const giving = (atMinute: number, more: Partial<StepDoneOrder> = {}) =>
    finish(ward.nurse, 'PDS', { products: [{ name: 'Infliximab', dose: '5 mg', lot: 'L', atMinute }], ...more });

  it.each([
    ['to come', 1439, { code: 'input-invalid', message: 'Cette heure n’est pas encore passée.' }],
    ['before the arrival', 511, { code: 'fact-contradicted', message: expect.stringContaining('Rien n’est donné') }],
    ['in the night', 0, { code: 'fact-contradicted' }],
  ])('is not %s', async (_name, atMinute, refusal) => {
    await ward.comes();
    await expect(giving(atMinute, { confirmed: true })).rejects.toMatchObject(refusal);
    expect(ward.facts()).toHaveLength(1);
  });

  it('is asked again when it is far from the step', async () => {
    await ward.comes(400);
    await expect(giving(420)).rejects.toMatchObject({
      code: 'fact-doubtful',
      message: expect.stringContaining('«\u00a0Infliximab\u00a0» aurait été donné à 7\u00a0h'),
    });
    await giving(420, { confirmed: true });
    expect(ward.facts()).toHaveLength(2);
  });

  it('opens no gate: a product given before the go-ahead was given without it', async () => {
    const visit = ward.visit(ward.visitId);
    const relations = [{ from: 'CS', to: 'ECHO', min: 0, strict: true }];
    ward.house.visits.set(ward.visitId, { ...visit, pathway: { ...visit.pathway, relations } });
    await ward.comes();
    await finish(ward.physician, 'CS', {}, onTheDay(601));
    const products = [{ name: 'Perflutren', dose: null, lot: null, atMinute: 600 }];
    await expect(finish(ward.physician, 'ECHO', { products }, onTheDay(627))).rejects.toMatchObject({
      code: 'care-not-cleared',
    });
  });
});

describe('a step beside the other facts', () => {
  const strictly = () => {
    const visit = ward.visit(ward.visitId);
    const relations = [{ from: 'CS', to: 'ECHO', min: 0, strict: true }];
    ward.house.visits.set(ward.visitId, { ...visit, pathway: { ...visit.pathway, relations } });
  };

  it('is not done before the arrival, and a doubtful hour is asked again', async () => {
    await ward.comes();
    await expect(finish(ward.nurse, 'PDS', { atMinute: 5 })).rejects.toMatchObject({ code: 'fact-contradicted' });
    await expect(finish(ward.nurse, 'PDS', { atMinute: 514 })).rejects.toMatchObject({ code: 'fact-doubtful' });
    await finish(ward.nurse, 'PDS', { atMinute: 514, confirmed: true });
    expect(ward.facts().at(-1)).toEqual(['stepDone', 514, true]);
  });

  it('waits for what must come first, and is kept with what was missing when it was done all the same', async () => {
    strictly();
    await ward.comes();
    await finish(ward.coordinator, 'CS', { performerId: ward.ids.physician }, onTheDay(601));
    const early = (more: Partial<StepDoneOrder> = {}) => finish(ward.physician, 'ECHO', more, onTheDay(627));
    await expect(early({ confirmed: true })).rejects.toMatchObject({
      code: 'care-not-cleared',
      message: expect.stringContaining('Il manque d’abord\u00a0: «\u00a0Acte CS\u00a0».'),
    });
    await early({ outsideGates: 'commencée sans attendre' });
    expect(ward.house.facts.at(-1)).toMatchObject({
      kind: 'stepDone',
      detail: { missing: 'Acte CS', because: 'commencée sans attendre' },
    });
  });

  it('is done as any other once that has been confirmed', async () => {
    strictly();
    await ward.comes();
    await finish(ward.physician, 'CS', {}, onTheDay(601));
    await finish(ward.physician, 'ECHO', { outsideGates: 'sans objet' }, onTheDay(627));
    expect(ward.house.facts.at(-1)?.detail).toEqual({});
  });
});
