import { aWard, onTheDay, type Ward } from '../../testing/a-ward';
import { checkup } from '../../testing/test-programmes';
import { DeclareDeath } from '../declare-death/declare-death.use-case';
import { DeclareNoShow } from '../declare-no-show/declare-no-show.use-case';
import { Depart } from '../depart/depart.use-case';
import { FinishStep } from '../finish-step/finish-step.use-case';
import { RecordMark } from '../record-mark/record-mark.use-case';
import type { Declarer } from '../lived-visit.value';
import { WithdrawFact } from './withdraw-fact.use-case';

let ward: Ward;
beforeEach(async () => {
  ward = await aWard();
});
const withdraw = (by: Declarer, factId: string, confirmed = false) =>
  new WithdrawFact(ward.trace).withdraw(
    { ...ward.actor, accountId: by.accountId },
    by,
    { factId, reason: 'erreur de patient', confirmed },
    onTheDay(650),
  );
const done = (by: Declarer, code: string) =>
  new FinishStep(ward.trace).finish(
    { ...ward.actor, accountId: by.accountId },
    by,
    { visitId: ward.visitId, stepId: ward.stepId(code), performerId: null, confirmed: true },
    onTheDay(601),
  );
const depart = () =>
  new Depart(ward.trace).depart(
    ward.actor,
    { visitId: ward.visitId, exitMode: 'domicile', confirmed: true },
    onTheDay(641),
  );
const state = () => ward.visit(ward.visitId).state;

describe('a go-ahead that is taken back after what it opened', () => {
  beforeEach(async () => {
    const visit = ward.visit(ward.visitId);
    const relations = [{ from: 'CS', to: 'ECHO', min: 0, strict: true }];
    const steps = visit.pathway.steps.map((step) =>
      step.code === 'CS' ? { ...step, category: 'medical' as const } : step,
    );
    ward.house.visits.set(ward.visitId, { ...visit, pathway: { ...visit.pathway, steps, relations } });
    await ward.comes();
  });
  const goAhead = (by: Declarer, atMinute: number, performerId: string | null = null) =>
    new FinishStep(ward.trace).finish(
      { ...ward.actor, accountId: by.accountId },
      by,
      { visitId: ward.visitId, stepId: ward.stepId('CS'), performerId, atMinute, confirmed: true },
      onTheDay(640),
    );
  const echo = (more: object = {}) =>
    new FinishStep(ward.trace).finish(
      { ...ward.actor, accountId: ward.physician.accountId },
      ward.physician,
      { visitId: ward.visitId, stepId: ward.stepId('ECHO'), performerId: null, confirmed: true, ...more },
      onTheDay(627),
    );
  const outside = () => {
    const visit = ward.trace.lived(ward.visit(ward.visitId));
    return visit.facts.flatMap(({ outsideGates }) => (outsideGates === null ? [] : [outsideGates.missing]));
  };
  const withdrawGoAhead = () => {
    const fact = ward.house.factsOf(ward.visitId).find(({ stepId }) => stepId === ward.stepId('CS'));
    return withdraw(ward.coordinator, fact?.id ?? '', true);
  };

  it('is asked again, with what it puts before its go-ahead', async () => {
    await goAhead(ward.physician, 601);
    await echo();
    await expect(withdraw(ward.coordinator, ward.factId('stepDone'))).rejects.toMatchObject({
      code: 'fact-doubtful',
      message: expect.stringContaining(
        '«\u00a0Acte ECHO\u00a0» (10\u00a0h\u00a027) sera hors feu vert\u00a0: il manquera «\u00a0Acte CS\u00a0».',
      ),
    });
    expect(outside()).toEqual([]);
    await withdrawGoAhead();
    expect(outside()).toEqual(['Acte CS']);
  });

  it('puts in order again what came after it once it is given anew, earlier and by who gives it', async () => {
    await goAhead(ward.physician, 601);
    await echo();
    await withdrawGoAhead();
    await goAhead(ward.physician, 630);
    expect(outside()).toEqual(['Acte CS']);
    await withdrawGoAhead();
    await goAhead(ward.coordinator, 605, ward.ids.physician);
    expect(outside()).toEqual(['Acte CS']);
    const factId = ward.factId('stepDone', 1);
    await ward.trace.add(ward.actor, { factId }, onTheDay(645), ({ state }) => ({ state, confirms: factId }));
    expect(outside()).toEqual([]);
  });

  it('is not known by who knew of an earlier fault', async () => {
    await echo({ outsideGates: 'urgence' });
    const factId = ward.factId('stepDone');
    await ward.trace.add(ward.actor, { factId }, onTheDay(640), ({ state }) => ({
      state,
      acknowledges: { factId, part: 'physician' },
    }));
    await goAhead(ward.physician, 601);
    await withdrawGoAhead();
    expect(ward.trace.lived(ward.visit(ward.visitId)).facts.find(({ id }) => id === factId)?.outsideGates).toEqual({
      missing: 'Acte CS',
      seen: [],
    });
  });
});

describe('withdrawing a fact', () => {
  it('takes the state back with it, from the last fact to the first', async () => {
    await ward.comes();
    await done(ward.nurse, 'PDS');
    await done(ward.physician, 'CS');
    await depart();
    await withdraw(ward.coordinator, ward.factId('departure'));
    expect([state(), ward.house.exitModes.get(ward.visitId)]).toEqual(['inProgress', null]);
    await withdraw(ward.physician, ward.factId('stepDone', 1));
    expect(state()).toBe('inProgress');
    await withdraw(ward.nurse, ward.factId('stepDone'));
    expect(state()).toBe('arrived');
    expect(await withdraw(ward.coordinator, ward.factId('arrival'))).toEqual(ward.here);
    expect([state(), ward.facts()]).toEqual(['booked', []]);
  });

  it('of an arrival is refused while other facts have followed it', async () => {
    await ward.comes();
    await done(ward.nurse, 'PDS');
    await expect(withdraw(ward.coordinator, ward.factId('arrival'))).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: 'Des faits ont suivi cette arrivée\u00a0: retirez-les d’abord, du dernier au premier.',
    });
  });

  it('of a departure without a step brings the patient back to their arrival, and of an absence to their booking', async () => {
    await ward.comes();
    await depart();
    await withdraw(ward.coordinator, ward.factId('departure'));
    expect(state()).toBe('arrived');
    ward = await aWard();
    await new DeclareNoShow(ward.trace).declare(ward.actor, ward.visitId, onTheDay(530));
    await withdraw(ward.coordinator, ward.factId('noShow'));
    expect(ward.visit(ward.visitId)).toMatchObject({ state: 'booked', ending: null });
  });

  it('is for its author, its performer and the ward', async () => {
    await ward.comes();
    await done(ward.physician, 'CS');
    await expect(withdraw(ward.nurse, ward.factId('stepDone'))).rejects.toMatchObject({
      code: 'fact-not-yours',
      message: expect.stringContaining('Seuls l’auteur de la déclaration'),
    });
    await expect(withdraw(ward.physician, ward.factId('stepDone'))).resolves.toEqual(ward.here);
  });

  it('is made once, and not once the visit is closed', async () => {
    await ward.comes();
    const arrival = ward.factId('arrival');
    ward.house.visits.set(ward.visitId, { ...ward.visit(ward.visitId), state: 'closed' });
    await expect(withdraw(ward.coordinator, arrival)).rejects.toMatchObject({
      message: 'Cette venue est close\u00a0: sa trace ne change plus.',
    });
    ward.house.visits.set(ward.visitId, { ...ward.visit(ward.visitId), state: 'arrived' });
    await withdraw(ward.coordinator, arrival);
    await expect(withdraw(ward.coordinator, arrival)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not the way to take a death back', async () => {
    await ward.comes();
    const { patientId } = ward.visit(ward.visitId);
    const death = { patientId, visitId: ward.visitId, on: ward.here.on, atMinute: 640, toldBy: null };
    const sure = { nameAsked: true, birthDateAsked: true, confirmed: true };
    await new DeclareDeath(ward.deaths).declare(ward.actor, { ...death, ...sure }, onTheDay(641));
    await expect(withdraw(ward.coordinator, ward.factId('departure'))).rejects.toMatchObject({
      code: 'death-by-physician',
      message: expect.stringContaining('«\u00a0Retirer ce décès…\u00a0»'),
    });
    expect(state()).toBe('left');
  });

  describe('that ended the visit', () => {
    const absent = () => new DeclareNoShow(ward.trace).declare(ward.actor, ward.visitId, onTheDay(530));
    const requestState = () => ward.stateOf(ward.visit(ward.visitId).requestIds[0]);

    it('takes back hours and request', async () => {
      await absent();
      await withdraw(ward.coordinator, ward.factId('noShow'));
      expect([state(), requestState(), ward.dayAt(ward.here).foreign]).toEqual(['booked', 'booked', []]);
      await ward.comes();
      await depart();
      expect(requestState()).toBe('closed');
      await withdraw(ward.coordinator, ward.factId('departure'));
      expect(requestState()).toBe('booked');
    });

    it('is refused when another has its hours, and everything stays as it is', async () => {
      await absent();
      const other = await ward.book(checkup(ward, 535), 'checkup');
      await expect(withdraw(ward.coordinator, ward.factId('noShow'))).rejects.toMatchObject({
        code: 'resource-already-booked',
        message: expect.stringMatching(/a été donné entre-temps à .* \(de .* à /),
      });
      expect([state(), requestState(), ward.visit(other.visitId).state]).toEqual(['noShow', 'validated', 'booked']);
    });

    it('is refused when the request has another visit', async () => {
      await absent();
      const [requestId] = ward.visit(ward.visitId).requestIds;
      const request = ward.house.requests.get(requestId)!;
      ward.house.requests.set(requestId, { ...request, state: 'withdrawn' });
      await expect(withdraw(ward.coordinator, ward.factId('noShow'))).rejects.toMatchObject({
        code: 'request-not-plannable',
      });
      expect(state()).toBe('noShow');
    });
  });
});

describe('an arrival that is taken back', () => {
  it('takes the marks of the patient with it, and says so before', async () => {
    await ward.comes();
    const placed = { visitId: ward.visitId, kind: 'placed', resourceId: ward.ids.armchairs } as const;
    await new RecordMark(ward.trace).record(ward.actor, placed, onTheDay(530));
    const started = { visitId: ward.visitId, kind: 'stepStarted', stepId: ward.stepId('PDS') } as const;
    await new RecordMark(ward.trace).record(ward.actor, started, onTheDay(535));
    await expect(withdraw(ward.coordinator, ward.factId('arrival'))).rejects.toMatchObject({
      code: 'fact-doubtful',
      message: expect.stringMatching(
        /l’installation \(8\u00a0h\u00a050\), le début de «\u00a0Acte PDS\u00a0» \(8\u00a0h\u00a055\)/,
      ),
    });
    await withdraw(ward.coordinator, ward.factId('arrival'), true);
    expect([state(), ward.house.marksOf(ward.visitId)]).toEqual(['booked', []]);
  });
});
