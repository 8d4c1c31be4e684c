import type { MissingContent } from '@diurne/discharge-domain';

export type ReportRefusalCode =
  | 'document-forged'
  | 'not-found'
  | 'report-missing'
  | 'report-not-as-seen'
  | 'report-changed-since'
  | 'report-incomplete'
  | 'report-signed'
  | 'role-insufficient'
  | 'step-not-done'
  | 'visit-state-refused';

export class ReportRefusal extends Error {
  override readonly name = 'ReportRefusal';
  constructor(
    readonly code: ReportRefusalCode,
    message: string,
    readonly errors?: readonly { readonly path: string; readonly message: string }[],
  ) {
    super(message);
  }
}
export const visitUnknown = () => new ReportRefusal('not-found', 'Cette venue n’existe pas dans cet établissement.');
/** A signed version that is not what was signed: neither shown, printed, sent nor taken up again. */
export class SignedVersionForged extends ReportRefusal {
  constructor(
    readonly versionId: string,
    /** A word of a closed list. */
    readonly why: string,
  ) {
    super(
      'document-forged',
      'Ce compte rendu signé n’est plus celui qui a été signé\u00a0: il n’est ni montré ni envoyé. Prévenez l’informatique et le médecin signataire.',
    );
  }
}
export const reportMissing = () =>
  new ReportRefusal('report-missing', 'Cette venue n’a pas encore de compte rendu\u00a0: commencez-le.');
export const reportSigned = () =>
  new ReportRefusal(
    'report-signed',
    'Ce compte rendu est signé\u00a0: pour le corriger, commencez une nouvelle version.',
  );
export const reportChangedSince = (by: string | null) =>
  new ReportRefusal(
    'report-changed-since',
    `${by ?? 'Quelqu’un'} a enregistré ce compte rendu entre-temps. Rechargez-le pour voir ses changements\u00a0; votre texte n’est pas perdu.`,
  );
export const nothingToHand = () =>
  new ReportRefusal('report-missing', 'Cette venue n’a pas encore de lettre signée\u00a0: il n’y a rien à remettre.');
export const nobodyOfLetter = () =>
  new ReportRefusal('not-found', 'Ce médecin n’est pas destinataire de la lettre signée.');
export const reportNotAsSeen = () =>
  new ReportRefusal(
    'report-not-as-seen',
    'Ce que vous voyez n’est pas ce qui serait signé : le texte, la trace de la journée ou les destinataires ont changé. Relisez le compte rendu, puis signez.',
  );
export const reportDoubtful = (doubts: readonly string[]) =>
  new ReportRefusal(
    'report-incomplete',
    'Confirmez ce point avant de signer, ou corrigez-le.',
    doubts.map((message) => ({ path: 'despite', message })),
  );
export const forWhomUnsaid = (names: readonly string[]) =>
  new ReportRefusal('report-incomplete', 'Dites pour qui vous signez.', [
    { path: 'onBehalfOf', message: `Cette venue est celle de ${names.join(', ')} : dites pour qui vous signez.` },
  ]);
export const forNobodyElse = () =>
  new ReportRefusal('report-incomplete', 'Vous signez en votre nom\u00a0: rechargez le compte rendu, puis signez.', [
    { path: 'onBehalfOf', message: 'Cette venue n’est pas celle du médecin pour qui vous signez.' },
  ]);
export const reportIncomplete = (missing: readonly MissingContent[]) =>
  new ReportRefusal(
    'report-incomplete',
    `Il manque ${missing.length === 1 ? 'un élément' : `${missing.length} éléments`} avant de pouvoir signer.`,
    missing.map(({ section, message }) => ({ path: section, message })),
  );
export const withoutRpps = () =>
  new ReportRefusal(
    'role-insufficient',
    'Seul un médecin dont le numéro RPPS est enregistré peut signer. Demandez à l’administrateur de compléter votre compte.',
  );
export const visitNotLived = () =>
  new ReportRefusal('visit-state-refused', 'Cette venue n’a pas eu lieu\u00a0: il n’y a rien à rapporter.');
export const nothingToGiveUp = () =>
  new ReportRefusal(
    'report-missing',
    'Aucune nouvelle version n’est en cours\u00a0: seule une nouvelle version d’une lettre signée s’abandonne.',
  );
export const giveUpUnsaid = () =>
  new ReportRefusal(
    'report-incomplete',
    'On a déjà écrit dans cette version\u00a0: dites pourquoi vous l’abandonnez.',
    [{ path: 'reason', message: 'motif attendu' }],
  );
export const stepUnknown = () =>
  new ReportRefusal(
    'step-not-done',
    'Une des interventions n’est pas dans ce compte rendu. Rechargez-le\u00a0; votre texte n’est pas perdu.',
  );
