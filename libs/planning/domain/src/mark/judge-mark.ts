/** What happens around the care: it is measured, and bills nothing. */
export type VisitMarkKind = 'stepStarted' | 'placed' | 'placeFreed' | 'ready' | 'letterHanded';

export interface MarkToJudge {
  readonly kind: VisitMarkKind;
  /** Of `stepStarted`. */
  readonly stepId: string | null;
  readonly at: Date;
}
export interface AroundTheMark {
  readonly arrivedAt: Date | null;
  readonly leftAt: Date | null;
  /** When its step was done. */
  readonly doneAt: Date | null;
  /** Whether a letter of this visit was ever signed. */
  readonly letterSigned: boolean;
  /** Those that stand, in the order in which they happened. */
  readonly marks: readonly Omit<MarkToJudge, 'at'>[];
}

/** Why a mark cannot be so, in French; null when it can. */
export function againstMark({ kind, stepId, at }: MarkToJudge, around: AroundTheMark): string | null {
  const { arrivedAt, leftAt, doneAt, marks } = around;
  const atPlace = marks.findLast((mark) => mark.kind === 'placed' || mark.kind === 'placeFreed')?.kind === 'placed';
  if (arrivedAt === null) return 'Le patient n’est pas arrivé\u00a0: déclarez d’abord son arrivée.';
  if (at < arrivedAt) return 'C’est avant l’arrivée du patient. Corrigez d’abord l’une des deux heures.';
  if (leftAt !== null && at > leftAt && kind !== 'placeFreed' && kind !== 'letterHanded')
    return 'C’est après la sortie du patient. Corrigez d’abord l’une des deux heures.';
  if (kind === 'stepStarted' && doneAt !== null && at > doneAt)
    return 'Cette étape est déclarée faite plus tôt. Corrigez d’abord l’une des deux heures.';
  if (kind === 'placeFreed' && !atPlace)
    return 'Le patient n’est à aucune place\u00a0: dites d’abord où il a été installé.';
  if (kind === 'letterHanded' && !around.letterSigned)
    return 'Aucune lettre n’est signée pour cette venue\u00a0: il n’y a encore rien à remettre au patient.';
  const once = kind === 'stepStarted' || kind === 'ready' || kind === 'letterHanded';
  if (once && marks.some((mark) => mark.kind === kind && mark.stepId === stepId))
    return 'C’est déjà noté. Retirez d’abord ce qui est faux.';
  return null;
}
