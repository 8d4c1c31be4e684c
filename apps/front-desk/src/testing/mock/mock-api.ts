import * as c from '@diurne/contracts';
import { aDay, aRequest, someRequests, takenBy } from './day.fixture';
import { problemOf } from './day-problem.fixture';
import { accountAs, pathwaysOf, patients, unit } from './hospital.fixture';
import { mockAbsences } from './mock-absences';
import { mockDirectory } from './mock-directory';
import { mockHouse } from './mock-house';
import { idOf } from './ids';
import { MockRefusal, mockServer, on } from './mock-server';
import { aBoard, someFactsToConfirm, withStepTold } from './board.fixture';
import { billingAnswer, someBilling } from './billing.fixture';
import { afterSetting, anEstablishment } from './establishment.fixture';
import { aBuild, otherHoursOf, proposalsFor } from './build.fixture';
import { aDeath, afterDeath, cameBack, leftByDeath } from './death.fixture';
import { aPanel, aPatient } from './patient.fixture';
import { aReport, someEdits, someLettersToHand, somePendingReports } from './report.fixture';
import { afterCall, someCalls, someMessagesToFollow } from './follow.fixture';
import { aWeek } from './week.fixture';

const refuse = (status: number, code: c.ProblemCode, detail: string): never => {
  throw new MockRefusal({ status, code, detail });
};

export interface MockStart {
  readonly roles?: readonly c.Role[];
  readonly signedIn?: boolean;
  readonly count?: number;
  /** The server's clock; in the morning of the fixtures' day when left out. */
  readonly now?: string;
  /** One when left out: nobody has a choice. */
  readonly units?: readonly c.UnitView[];
  /** Whether a code was given lately, is asked, or none is linked yet. */
  readonly secondFactor?: 'given' | 'asked' | 'missing';
}

/** The whole desk in memory, for component tests and for looking at screens without a server. */
export function mockApi(start: MockStart = {}): (url: string, init?: RequestInit) => Promise<Response> {
  const account = accountAs(...(start.roles ?? ['coordinator']));
  const detailed = account.roles.includes('physician') || account.roles.includes('dim');
  const now = start.now ?? '2026-11-23T09:12:00.000Z';
  const units = [...(start.units ?? [unit])];
  let signedIn = start.signedIn ?? true;
  let tries = 0;
  let passwordToChange = false;
  let secondFactorDue = false;
  let factor = start.secondFactor ?? 'given';
  let day = aDay('2026-11-23', start.count ?? 24);
  let board = aBoard(day);
  let report = aReport(day, day.visits[0]?.id ?? '');
  let letters = someLettersToHand(day);
  let outsideGates: c.OutsideGatesView[] = [];
  let requests = someRequests(day);
  let death: c.DeathView | null = null;
  let polls = 0;
  let establishment = anEstablishment();
  let followed = someMessagesToFollow(day);
  let calls = someCalls;
  let waiting = someFactsToConfirm(day);
  const settleFact = (id: string, more: Partial<c.FactView>): c.BoardView => {
    const settled = (fact: c.FactView): c.FactView =>
      fact.id === id ? { ...fact, ...more, awaitsConfirmation: false, waitsFor: null } : fact;
    return (board = {
      ...board,
      cards: board.cards.map((card) => ({ ...card, facts: card.facts.map(settled) })),
    });
  };
  const changed = (what: string): c.DayView =>
    (day = {
      ...day,
      revision: day.revision + 1,
      lastChange: {
        revision: day.revision + 1,
        by: account.displayName,
        at: '2026-11-22T17:10:00.000Z',
        what,
        undoable: true,
      },
    });
  const fresh = (expected: number): void => {
    if (expected !== day.revision)
      refuse(412, 'day-changed-since', 'La journée a changé depuis que vous l’avez ouverte.');
  };
  const unitOf = (unitId: string): c.UnitView =>
    units.find(({ id }) => id === unitId) ?? refuse(404, 'not-found', 'Cette unité n’existe pas.');
  const dayOf = ({ unitId, on: date }: c.DayAddress): c.DayView => {
    const { id, name } = unitOf(unitId);
    if (id === day.unitId && date === day.on) return day;
    const empty = { ...day, unitId: id, unit: { id, name }, on: date, visits: [], toPlace: [], lastChange: null };
    if (date.endsWith('-26')) return { ...empty, opening: null, closedBecause: 'Formation de l’équipe' };
    return date === day.on ? { ...empty, elsewhere: takenBy(day) } : empty;
  };
  const requestOf = (id: string): c.RequestView =>
    requests.find((one) => one.id === id) ??
    refuse(404, 'not-found', 'Cette demande n’existe pas dans cet établissement.');
  const decide = (id: string, state: c.RequestView['state']): c.RequestView => {
    requests = requests.map((request) => (request.id === id ? { ...request, state } : request));
    return requestOf(id);
  };
  return mockServer([
    on(c.whoami, () =>
      signedIn ? { ...account, now, passwordToChange, secondFactorDue } : refuse(401, 'signed-out', 'Connectez-vous.'),
    ),
    on(c.signIn, ({ body }) => {
      if (body.password.startsWith('demo')) {
        signedIn = true;
        passwordToChange = body.password === 'demo-une-fois';
        secondFactorDue = body.password === 'demo-avec-code';
        return { ...account, now, passwordToChange, secondFactorDue };
      }
      tries += 1;
      return tries >= 3
        ? refuse(429, 'sign-in-delayed', 'Trop d’essais manqués d’ici\u00a0: réessayez dans 8\u00a0s.')
        : refuse(401, 'login-refused', 'Identifiant ou mot de passe inconnu.');
    }),
    on(c.changePassword, ({ body }) => {
      if (body.current.startsWith('faux'))
        return refuse(400, 'input-invalid', 'Le mot de passe actuel n’est pas le bon.');
      passwordToChange = false;
      return undefined;
    }),
    on(c.enrolSecondFactor, () => {
      factor = 'asked';
      return { key: 'GEZDGNBVGY3TQOJQ', address: 'otpauth://totp/Diurne:demo?secret=GEZDGNBVGY3TQOJQ&issuer=Diurne' };
    }),
    on(c.giveCode, ({ body }) => {
      if (body.code !== '287082') refuse(400, 'input-invalid', 'Ce code n’est pas, ou n’est plus, le bon.');
      factor = 'given';
      secondFactorDue = false;
      return undefined;
    }),
    on(c.signOut, () => {
      signedIn = false;
      return undefined;
    }),
    on(c.openWeek, ({ params }) => ({ unitId: unitOf(params.unitId).id, ...aWeek(params.monday) })),
    on(c.openDay, ({ params }) => dayOf(params)),
    on(c.openDayProblem, () => problemOf(day)),
    on(c.openVisit, ({ params }) => ({ ...aPanel(day, params.id, detailed), calls: [...calls] })),
    on(c.withdrawPatientCall, ({ body }) => {
      calls = calls.map((one) => ({ ...one, withdrawn: { at: now, by: account.displayName, reason: body.reason } }));
      return { ...aPanel(day, day.visits[0]!.id, detailed), calls: [...calls] };
    }),
    on(c.sendAgendaNow, ({ params }) => {
      followed = followed.filter(({ visitId }) => visitId !== params.id);
      day = {
        ...day,
        visits: day.visits.map((visit) => (visit.id === params.id ? { ...visit, announced: true } : visit)),
      };
      return aPanel(day, params.id, detailed);
    }),
    on(c.openEstablishment, () => establishment),
    on(c.setTerritory, ({ body }) => (establishment = afterSetting(establishment, body))),
    on(c.listBilling, ({ query }) => billingAnswer(someBilling(day), query.state)),
    on(c.releaseVisit, ({ params }) => aPanel(day, params.id, detailed)),
    on(c.takeReleaseBack, ({ params }) => aPanel(day, params.id, detailed)),
    on(c.countMessagesToFollow, () => ({ total: followed.length })),
    on(c.listMessagesToFollow, () => ({
      total: followed.length,
      messages: followed,
      leaving: { count: followed.length === 1 ? 1 : 0, nextAt: null },
    })),
    on(c.notePatientCall, ({ params, body }) => {
      followed = afterCall(followed, params.id, body);
      return aPanel(day, params.id, detailed);
    }),
    on(c.holdAgenda, ({ params }) => ({
      ...aPanel(day, params.id, detailed),
      agendaDueAt: null,
      agendaHeld: { at: now, by: account.displayName },
    })),
    on(c.moveCareStep, ({ params, body }) => {
      fresh(body.expectedRevision);
      day = {
        ...day,
        visits: day.visits.map((visit) =>
          visit.id !== params.id
            ? visit
            : {
                ...visit,
                steps: visit.steps.map((step) =>
                  step.id !== params.stepId
                    ? step
                    : {
                        ...step,
                        start: body.start,
                        end: body.start + step.end - step.start,
                        resources: body.resourceIds.map((resourceId) => ({ resourceId, unitNo: 1 })),
                      },
                ),
              },
        ),
      };
      return changed('Une étape a changé d’heure.');
    }),
    on(c.moveDayVisit, ({ body }) => {
      fresh(body.expectedRevision);
      return changed('Venue déplacée.');
    }),
    on(c.proposeOtherHours, ({ params }) => {
      const visit = day.visits.find((one) => one.id === params.id);
      if (visit === undefined) return refuse(404, 'not-found', 'Cette venue n’existe pas.');
      return otherHoursOf(visit);
    }),
    on(c.cancelDayVisit, ({ params, body }) => {
      fresh(body.expectedRevision);
      day = { ...day, visits: day.visits.filter((visit) => visit.id !== params.id) };
      return changed('Venue annulée.');
    }),
    on(c.undoLastChange, ({ body }) => {
      fresh(body.expectedRevision);
      day = { ...changed('Dernier changement annulé.'), lastChange: null };
      return day;
    }),
    on(c.proposeDates, () => proposalsFor(day)),
    on(c.listOfferedDates, () => []),
    on(c.bookDayVisit, ({ body }) => {
      day = { ...day, toPlace: day.toPlace.filter((request) => request.id !== body.requestIds[0]) };
      decide(body.requestIds[0], 'booked');
      return { visitId: idOf('visit', 1), day: changed('Venue planifiée.') };
    }),
    on(c.startBuild, () => {
      polls = 0;
      return aBuild(day, 'running', 200);
    }),
    on(c.openBuild, () => {
      polls += 1;
      return polls < 4 ? aBuild(day, 'running', polls * 700) : aBuild(day, 'ready', 5000);
    }),
    on(c.cancelBuild, () => {
      polls = 99;
      return aBuild(day, 'ready');
    }),
    on(c.dropBuild, () => aBuild(day, 'dropped')),
    on(c.acceptBuild, ({ body }) => {
      fresh(body.expectedRevision);
      return changed('Journée construite\u00a0: 3 venues changées.');
    }),
    on(c.listRequests, ({ query: { unitId = unit.id } }) => ({
      requests: requests.filter((one) => one.unit.id === unitId),
      next: null,
    })),
    on(c.openRequest, ({ params }) => requestOf(params.id)),
    on(c.receiveRequest, ({ body }) => {
      const request = aRequest(30 + requests.length, {
        unit: unitOf(body.unitId),
        state: 'received',
        justification: body.justification,
        allergies: body.allergies ?? null,
        treatments: body.treatments ?? null,
      });
      requests = [request, ...requests];
      return request;
    }),
    on(c.validateRequest, ({ params }) => decide(params.id, 'validated')),
    on(c.refuseRequest, ({ params }) => decide(params.id, 'refused')),
    on(c.withdrawRequest, ({ params }) => decide(params.id, 'withdrawn')),
    on(c.searchPatients, ({ query }) => ({
      patients: patients.filter(({ displayName }) => displayName.toLowerCase().includes(query.search.toLowerCase())),
      more: query.search === 'ma',
    })),
    on(c.registerPatient, ({ body }) => ({
      ...aPatient(3),
      displayName: `${body.birthName.toUpperCase()} ${body.firstNames}`,
      insStatus: 'provisional' as const,
    })),
    on(c.openDeath, ({ params }) => ({ death: death?.patientId === params.id ? death : null })),
    on(c.declareDeath, ({ params, body }) => {
      death = aDeath(params.id, { ...body, declaredBy: account.displayName });
      const ofTheDead = afterDeath(death);
      day = { ...day, visits: day.visits.map(ofTheDead) };
      board = { ...board, cards: board.cards.map((card) => leftByDeath({ ...card, visit: ofTheDead(card.visit) })) };
      return { death };
    }),
    on(c.withdrawDeath, () => {
      const visits = cameBack(death);
      death = null;
      return { visits };
    }),
    on(c.openBoard, ({ params }) => (params.unitId === board.unitId ? board : { ...board, ...params, cards: [] })),
    on(c.arrive, ({ params, body }) => {
      if (!body.nameAsked || !body.birthDateAsked)
        refuse(422, 'identity-not-checked', 'Demandez le nom et la date de naissance avant d’enregistrer l’arrivée.');
      return (board = {
        ...board,
        cards: board.cards.map((card) =>
          card.visit.id === params.id ? { ...card, visit: { ...card.visit, state: 'arrived' } } : card,
        ),
      });
    }),
    on(c.finishStep, ({ params, body }) => (board = withStepTold(board, params, body.performerId))),
    on(c.correctFact, ({ params, body }) => settleFact(params.id, { atMinute: body.atMinute ?? 0 })),
    on(c.leaveStepOut, () => board),
    on(c.confirmFact, ({ params }) => {
      const facts = waiting.facts.filter(({ id }) => id !== params.id);
      waiting = { total: facts.length, facts };
      return settleFact(params.id, {});
    }),
    on(c.confirmOnEvidence, ({ params, body }) => settleFact(params.id, body)),
    on(c.listFactsToConfirm, () => waiting),
    on(c.countFactsToConfirm, () => ({ total: waiting.total })),
    on(
      c.withdrawFact,
      ({ params }) =>
        (board = {
          ...board,
          cards: board.cards.map((card) => ({ ...card, facts: card.facts.filter((fact) => fact.id !== params.id) })),
        }),
    ),
    on(
      c.depart,
      ({ params }) =>
        (board = {
          ...board,
          cards: board.cards.map((card) =>
            card.visit.id === params.id ? { ...card, next: null, visit: { ...card.visit, state: 'left' } } : card,
          ),
        }),
    ),
    on(
      c.declareNoShow,
      ({ params }) =>
        (board = {
          ...board,
          cards: board.cards.map((card) =>
            card.visit.id === params.id ? { ...card, next: null, visit: { ...card.visit, state: 'noShow' } } : card,
          ),
        }),
    ),
    on(c.listOutsideGates, () => outsideGates),
    on(c.acknowledgeOutsideGates, ({ body }) => {
      outsideGates = outsideGates.map((one) => ({
        ...one,
        seen: [...one.seen, { part: body.part, by: account.displayName, at: '2026-11-23T10:05:00.000Z' }],
      }));
      return undefined;
    }),
    on(c.openReport, () => report),
    on(c.draftReport, () => report),
    on(c.writeReport, ({ body }) => {
      if (body.expectedEdit !== report.edit)
        refuse(412, 'report-changed-since', 'Quelqu’un d’autre a enregistré ce compte rendu depuis.');
      return (report = {
        ...report,
        edit: report.edit + 1,
        content: body.content,
        proposals: {},
        missing: report.missing.filter((gap) =>
          gap.section in body.content.sections
            ? body.content.sections[gap.section as keyof typeof body.content.sections] === ''
            : body.content[gap.section as 'transfusion'] === null,
        ),
      });
    }),
    on(c.listReportEdits, () => someEdits(report)),
    on(
      c.openReportEdit,
      ({ params }) => someEdits(report).find(({ id }) => id === params.editId) ?? refuse(404, 'not-found', 'Inconnu.'),
    ),
    on(c.listLettersToHand, () => letters),
    on(c.handLetter, ({ params, body }) => {
      letters = body.way === 'undone' ? someLettersToHand(day) : letters.filter(({ visitId }) => visitId !== params.id);
      return undefined;
    }),
    on(c.namePhysicians, () => undefined),
    on(c.signReport, ({ body }) => {
      if (factor === 'missing') refuse(403, 'second-factor-missing', 'Reliez d’abord votre application.');
      if (factor === 'asked') refuse(403, 'second-factor-asked', 'Donnez le code.');
      if (body.digest !== c.digestOfSeen(report))
        refuse(412, 'report-not-as-seen', 'Ce que vous voyez n’est pas ce qui serait signé.');
      return (report = {
        ...report,
        state: 'signed',
        signedBy: account.displayName,
        signerRpps: account.rpps,
        signedAt: '2026-11-23T15:40:00.000Z',
        sha256: 'a3'.repeat(32),
        recipients: report.recipients.map((one) => (one.state === 'willBeSent' ? { ...one, state: 'waiting' } : one)),
      });
    }),
    on(c.listPendingReports, ({ query }) =>
      somePendingReports(day).filter(({ unitId }) => [undefined, unitId].includes(query.unitId)),
    ),
    on(c.listPathways, ({ query }) => pathwaysOf(query.unitId)),
    ...mockHouse(units),
    ...mockAbsences(),
    ...mockDirectory(account),
  ]);
}
