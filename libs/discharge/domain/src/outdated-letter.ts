import { frenchHour } from '@diurne/time';
import type { FrozenReport, PatientIdentity, StepDone } from './discharge-report.value';

/** The trace as it stands, in the same terms as what was frozen. */
export interface TraceNow {
  /** Those that count. */
  readonly facts: readonly string[];
  /** All that stand, `?` behind what nobody has confirmed. */
  readonly standing: readonly string[];
  readonly done: readonly StepDone[];
  readonly arrivedAtMinute: number | null;
  readonly leftAtMinute: number | null;
  /** How the patient came in. */
  readonly entryMode?: string | null | undefined;
  /** As the record has it now. */
  readonly patient?: PatientIdentity | undefined;
  /** Civil date of a death that stands. */
  readonly deceasedOn?: string | null | undefined;
  /** The last time anything was declared, confirmed or withdrawn; ISO instant. */
  readonly lastDeclaredAt: string | null;
}

/** What the trace says otherwise than a signed letter, French; empty when the letter still holds. */
export function outdatedBy(signed: FrozenReport, now: TraceNow): readonly string[] {
  const beside = saidBesideFacts(signed, now);
  if (holds(signed, now)) return beside;
  const before = new Map(signed.content.interventions.map((step) => [step.stepId, step]));
  const present = new Map(now.done.map((step) => [step.stepId, step]));
  const said = [
    ...hourChanged('L’arrivée', signed.visit.arrivedAtMinute, now.arrivedAtMinute),
    ...now.done.flatMap((step) => {
      const known = before.get(step.stepId);
      if (!known)
        return signed.standing === undefined && signed.facts === undefined && step.counted === false
          ? []
          : [`${quoted(step.label)} a été tracée depuis la signature.`];
      if (known.unconfirmed === true && step.unconfirmed !== true)
        return [`${quoted(step.label)} a été confirmée depuis la signature.`];
      if (known.performer !== step.performer) return [`${quoted(step.label)}\u00a0: faite par ${step.performer}.`];
      return hourChanged(quoted(step.label), known.doneAtMinute, step.doneAtMinute);
    }),
    ...signed.content.interventions
      .filter(({ stepId }) => !present.has(stepId))
      .map(({ label }) => `${quoted(label)} n’est plus tracée.`),
    ...hourChanged('La sortie', signed.visit.leftAtMinute, now.leftAtMinute),
    ...beside,
  ];
  return said.length > 0 ? said : ['Un fait de la journée a été ajouté, corrigé ou retiré depuis la signature.'];
}

function holds({ standing, facts, signedAt }: FrozenReport, now: TraceNow): boolean {
  if (standing !== undefined) return standing.join() === now.standing.join();
  if (facts !== undefined) return facts.join() === now.facts.join();
  return now.lastDeclaredAt === null || signedAt === null || Date.parse(now.lastDeclaredAt) <= Date.parse(signedAt);
}

const traits = ['birthName', 'usedName', 'firstNames', 'birthDate', 'sex'] as const;
/** What a letter tells that is no fact of the day; a letter of before says no way in. */
function saidBesideFacts({ visit, patient, deceasedOn }: FrozenReport, now: TraceNow): readonly string[] {
  return [
    ...(visit.entryMode !== undefined && visit.entryMode !== (now.entryMode ?? null)
      ? ['Le mode d’entrée a été corrigé depuis la signature.']
      : []),
    ...(now.patient !== undefined && traits.some((trait) => patient[trait] !== now.patient?.[trait])
      ? ['L’identité du patient a été corrigée depuis la signature.']
      : []),
    ...(deceasedOn && deceasedOn !== now.deceasedOn ? ['Le décès que dit la lettre a été retiré ou corrigé.'] : []),
  ];
}

const quoted = (label: string): string => `L’étape «\u00a0${label}\u00a0»`;
function hourChanged(what: string, before: number | null, now: number | null): readonly string[] {
  if (before === now) return [];
  if (now === null) return [`${what} n’est plus tracée.`];
  return [
    before === null
      ? `${what} est notée à ${frenchHour(now)}.`
      : `${what}\u00a0: ${frenchHour(now)}, et non ${frenchHour(before)}.`,
  ];
}
