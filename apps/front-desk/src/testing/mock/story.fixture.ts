import type { AnswerOf, BoardView, BuildView, DayView, PatientView, ReportView, VisitPanelView, WeekDayView, listPendingReports, proposeDates } from '@diurne/contracts';
import { aRequest } from './day.fixture';
import { lanes, patients } from './hospital.fixture';
import { idOf } from './ids';

const laneName = (id: string | undefined): string | null => lanes.find((lane) => lane.resourceId === id)?.name ?? null;
export const correspondents = [
  { id: idOf('correspondent', 1), displayName: 'Dr VAUCRESNE Agathe', rpps: '10000000017', specialty: 'médecine générale', email: 'a.vaucresne@exemple.test' },
  { id: idOf('correspondent', 2), displayName: 'Dr TORIGNAC Ismaël', rpps: '10000000025', specialty: 'diabétologie', email: null },
];

export function aPatient(number = 0): PatientView {
  const traits = patients[number % patients.length] as PatientView;
  const [birthName = '', firstNames = ''] = traits.displayName.split(' ');
  return { ...traits, birthName, usedName: null, firstNames, birthPlaceInsee: '99000', ins: '255081400000012', insOid: '1.2.250.1.213.1.4.10', insStatus: 'qualified', phone: '06 00 00 00 12', email: 'patient@exemple.test', primaryPhysician: correspondents[0] ?? null, referringPhysician: correspondents[1] ?? null };
}

export function aPanel(day: DayView, visitId: string, detailed: boolean): VisitPanelView {
  const visit = day.visits.find((one) => one.id === visitId) ?? (day.visits[0] as DayView['visits'][number]);
  return {
    visit, on: day.on, patient: { ...aPatient(), ...visit.patient }, preparation: ['Venez à jeun depuis minuit.', 'Apportez vos ordonnances et vos derniers résultats.'],
    grading: { planned: visit.grading, traced: { ...visit.grading, basis: 'traced', words: 'HDJ intermédiaire · 3 tracées', count: 3 } },
    gradingDetail: detailed ? { ruleSet: '2020-52 / version 1', interventions: visit.steps.map((step) => ({ label: step.label, counted: step.category !== 'notCounted', why: step.category === 'notCounted' ? 'Accueil et prise de sang : jamais comptés.' : 'Intervention directe auprès du patient.' })), mustBeJustified: [], wouldChange: ['Un contexte patient tracé au dossier ferait classer la venue en GHS plein.'] } : null,
    messages: visit.announced ? [{ id: idOf('message', 1), kind: 'agenda', recipient: 'patient@exemple.test', channel: 'email', state: 'sent', version: 1, at: '2026-11-20T15:02:00.000Z', dueAt: null, failure: null }] : [],
    agendaDueAt: visit.announced ? null : '2026-11-22T17:05:00.000Z', cancellation: null,
  };
}

export function aWeek(monday: string): { days: WeekDayView[] } {
  const start = Date.parse(`${monday}T00:00:00Z`);
  return {
    days: Array.from({ length: 7 }, (_, i) => {
      const open = i < 5 && i !== 3;
      return {
        on: new Date(start + i * 86_400_000).toISOString().slice(0, 10), open, closedBecause: open ? null : i === 3 ? 'Formation de l’équipe' : 'Fermé le week-end', visits: open ? 24 + i * 3 : 0, toPlace: open ? [3, 0, 5, 0, 1][i] ?? 0 : 0,
        dayPlaces: { used: open ? 11 + i * 2 : 0, total: open ? 16 : 0 },
        loads: open ? [['échographie', 165 + i * 4, 180], ['endocrinologue', 300, 390], ['diététicien', 290 - i * 20, 465], ['infirmier', 900 + i * 60, 1980], ['gériatre', 200 + i * 10, 495], ['masseur-kinésithérapeute', 120, 435]].map(([trade, busyMinutes, openMinutes]) => ({ trade: String(trade), busyMinutes: Number(busyMinutes), openMinutes: Number(openMinutes) })) : [],
      };
    }),
  };
}

export function proposalsFor(day: DayView): AnswerOf<typeof proposeDates> {
  const model = day.visits[0] as DayView['visits'][number];
  const at = (on: string, shift: number, why: string, cost: number): AnswerOf<typeof proposeDates>['proposals'][number] => ({
    on, dayRevision: day.revision, presenceMinutes: model.departure - model.arrival, waitingMinutes: 15 + shift / 6, cost, why,
    programme: { arrival: model.arrival + shift, departure: model.departure + shift, dayPlaceId: model.dayPlaceId, steps: model.steps.map((step) => ({ code: step.code, start: step.start + shift, end: step.end + shift, resourceIds: step.resources.map((use) => use.resourceId) })) },
  });
  return {
    proposals: [at('2026-11-24', 30, 'Le plus tôt, et 15 min d’attente seulement.', 190), at('2026-11-25', 0, 'Même durée de présence, un jour plus tard.', 210), at('2026-11-27', 90, 'Arrivée plus tardive ; l’échographe y est moins chargé.', 240)],
    refusals: [{ on: day.on, reasons: [{ code: 'resource-capacity-respected', message: 'L’échographe est pris de 9 h à 12 h.', involves: {}, relaxations: [{ change: 'Ouvrir l’échographe jusqu’à 12 h 40.', effect: 'La venue tiendrait à 12 h.' }] }] }],
  };
}

export function aBuild(day: DayView, state: BuildView['state'], elapsedMs = 1800): BuildView {
  const present = day.visits.slice(0, 5);
  const programme = (visit: DayView['visits'][number], shift: number): NonNullable<NonNullable<BuildView['draft']>['visits'][number]['after']> => ({ arrival: visit.arrival + shift, departure: visit.departure + shift, dayPlaceId: visit.dayPlaceId, steps: visit.steps.map((step) => ({ code: step.code, start: step.start + shift, end: step.end + shift, resourceIds: step.resources.map((use) => use.resourceId) })) });
  const request = day.toPlace[0] ?? aRequest(1);
  return {
    id: idOf('build', 1), on: day.on, state, baseRevision: day.revision, failure: null,
    progress: { iterations: 1840, elapsedMs, secondsAsked: 5, cost: 6120, bound: 5870, planned: day.visits.length + 2, unplanned: 1 },
    draft: state !== 'ready' ? null : {
      cost: 6050, bound: 5870, gap: 0.0298,
      visits: [
        ...present.map((visit, i) => ({ visitId: visit.id, requestId: visit.requestId, patientName: visit.patient.displayName, pathwayName: visit.pathway.name, before: programme(visit, 0), after: programme(visit, i === 1 ? -15 : i === 3 ? 25 : 0), reasons: [] })),
        { visitId: null, requestId: request.id, patientName: request.patient.displayName, pathwayName: request.pathway.name, before: null, after: programme(present[0] as DayView['visits'][number], 120), reasons: [] },
        { visitId: null, requestId: aRequest(2).id, patientName: aRequest(2).patient.displayName, pathwayName: aRequest(2).pathway.name, before: null, after: null, reasons: proposalsFor(day).refusals[0]?.reasons ?? [] },
      ],
      summary: ['1 venue de plus est placée.', '1 patient arrive 15 min plus tôt, 1 arrive 25 min plus tard.', '2 patients à prévenir.'],
    },
  };
}

export function aBoard(day: DayView): BoardView {
  const states = ['left', 'inProgress', 'inProgress', 'arrived', 'booked', 'booked', 'noShow', 'booked', 'inProgress', 'booked'] as const;
  return {
    on: day.on, nowMinute: 612, revision: 3,
    cards: day.visits.slice(0, 10).map((visit, i) => {
      const state = states[i] ?? 'booked';
      const done = state === 'left' ? visit.steps.length : state === 'inProgress' ? 2 : 0;
      const next = visit.steps[done];
      const fact = (number: number, kind: BoardView['cards'][number]['facts'][number]['kind'], stepId: string | null, atMinute: number, awaits: boolean): BoardView['cards'][number]['facts'][number] => ({ id: idOf('fact', i * 100 + number), kind, stepId, at: '2026-11-23T08:10:00.000Z', atMinute, plannedPerformer: 'LORMEAU Sabine', performer: awaits ? 'TAVERNEL Idriss' : 'LORMEAU Sabine', performerId: null, declaredBy: 'MAUVEZIN Claire', awaitsConfirmation: awaits });
      return {
        visit: { ...visit, state, steps: visit.steps.map((step, slot) => ({ ...step, done: slot < done })) },
        facts: state === 'booked' || state === 'noShow' ? [] : [fact(1, 'arrival', null, visit.arrival + 4, false), ...visit.steps.slice(0, done).map((step, slot) => fact(slot + 2, 'stepDone', step.id, step.end + 3, slot === 1)), ...(state === 'left' ? [fact(9, 'departure', null, visit.departure, false)] : [])],
        next: next === undefined || state === 'noShow' ? null : { stepId: state === 'booked' ? null : next.id, label: state === 'booked' ? 'Arrivée' : next.label, where: laneName(visit.dayPlaceId ?? undefined), with: laneName(next.resources[0]?.resourceId), atMinute: state === 'booked' ? visit.arrival : next.start },
        lateMinutes: [0, 12, 0, 35, 0, 8, 0, 0, 4, 0][i] ?? 0,
      };
    }),
  };
}

export function aReport(day: DayView, visitId: string): ReportView {
  const visit = day.visits.find((one) => one.id === visitId) ?? (day.visits[0] as DayView['visits'][number]);
  return {
    visitId: visit.id, on: day.on, patient: visit.patient, pathwayName: visit.pathway.name, version: 1, edit: 2, state: 'draft',
    content: {
      sections: { reason: 'Bilan annuel de diabète de type 2, adressé par le Dr VAUCRESNE.', synthesis: '', interventions: '', treatmentsGiven: '', treatmentsAtDischarge: 'Metformine 1 g matin et soir, inchangée.', results: '', awaitedResults: '', followUp: '', allergies: 'Aucune connue.', devices: '' },
      resistantOrganisms: null, transfusion: false, bloodProducts: null,
      interventions: visit.steps.filter((step) => step.category !== 'notCounted').map((step) => ({ stepId: step.id, label: step.label, performer: laneName(step.resources[0]?.resourceId) ?? '', doneAtMinute: step.end, finding: '' })),
    },
    missing: [{ section: 'synthesis', message: 'La synthèse médicale est vide.' }, { section: 'resistantOrganisms', message: 'Dites si une bactérie multirésistante a été recherchée.' }, { section: 'bloodProducts', message: 'Dites si un dérivé du sang a été administré.' }, { section: 'followUp', message: 'La suite à donner est vide.' }],
    signedBy: null, signerRpps: null, signedAt: null, sha256: null,
    recipients: [{ name: 'Dr VAUCRESNE Agathe', role: 'primary', state: 'willBeSent' }, { name: 'Dr TORIGNAC Ismaël', role: 'referring', state: 'noAddress' }],
  };
}

export function somePendingReports(day: DayView): AnswerOf<typeof listPendingReports> {
  return day.visits.slice(0, 6).map((visit, i) => ({ visitId: visit.id, on: i < 3 ? '2026-11-20' : day.on, patient: visit.patient, pathwayName: visit.pathway.name, state: i % 2 === 0 ? 'draft' as const : 'none' as const }));
}
