import {
  diedHere,
  isDeceased,
  type FrozenReport,
  type PatientIdentity,
  type ReportContent,
  type ReportedIntervention,
  type Statement,
  type StepNotDone,
} from '@diurne/discharge-domain';
import { birthNames, patientName } from '@diurne/patients-domain';
import { frenchDateWithYear, frenchHour, frenchNumericDate, toLocal, type CivilDate } from '@diurne/time';

const NBSP = '\u00a0';
const on = (date: string): CivilDate => date as CivilDate;
const deceasedWords = { female: 'décédée', male: 'décédé', unknown: 'décédé(e)' } as const;
const sexes = { female: 'née', male: 'né', unknown: 'naissance' } as const;

const entries: Readonly<Record<string, string>> = {
  home: ' du domicile',
  emergency: ' par les urgences',
  careHome: ' d’un hébergement médico-social',
  mutation: ' par mutation d’une autre unité',
  transfer: ' par transfert d’un autre établissement',
  forAnotherHospital: ' pour un autre établissement',
};
const exits: Readonly<Record<string, string>> = {
  home: ', retour à domicile',
  had: ', hospitalisation à domicile (HAD)',
  ehpad: ', vers un EHPAD',
  smr: ', transfert en soins médicaux et de réadaptation (SMR)',
  palliative: ', transfert en unité ou lits de soins palliatifs (USP, LISP)',
  transfer: ', transfert',
  fullHospitalisation: ', vers une hospitalisation complète',
  againstAdvice: ', contre avis médical',
};
const exitWords = (mode: string | null | undefined): string => exits[mode ?? ''] ?? '';

/** The same words on paper and in the mail that carries it. */
export const words = {
  title: 'Compte rendu d’hospitalisation de jour',
  subtitle: 'Lettre de liaison à la sortie',
  draft: 'BROUILLON – document non signé, à ne pas transmettre',
  patientName,
  /** Beside the name, what it leaves out of the identity: `née QUENARDEL Łucja Marie, le 18/02/1957`. */
  birth: (patient: PatientIdentity) => {
    const [names, date] = [birthNames(patient), frenchNumericDate(on(patient.birthDate))];
    return names === null ? `${sexes[patient.sex]} le ${date}` : `${sexes[patient.sex]} ${names}, le ${date}`;
  },
  identifiers: ({ ipp, ins }: PatientIdentity) => [`IPP ${ipp}`, ...(ins ? [`INS ${ins}`] : [])].join(` · `),
  visit: ({ visit }: FrozenReport) => frenchDateWithYear(on(visit.on)),
  presence: ({ visit }: FrozenReport) =>
    [
      ...(visit.arrivedAtMinute === null
        ? []
        : [`arrivée à ${frenchHour(visit.arrivedAtMinute)}${entries[visit.entryMode ?? ''] ?? ''}`]),
      ...(visit.leftAtMinute === null
        ? []
        : [
            visit.exitMode === 'death'
              ? `décès à ${frenchHour(visit.leftAtMinute)}`
              : `sortie à ${frenchHour(visit.leftAtMinute)}${exitWords(visit.exitMode)}`,
          ]),
    ].join(', '),
  /** Said where the visit does not say it. */
  deceased: (report: FrozenReport) =>
    typeof report.deceasedOn === 'string' && !diedHere(report)
      ? `${deceasedWords[report.patient.sex]} le ${frenchNumericDate(on(report.deceasedOn))}`
      : '',
  version: ({ version, replaces, establishment }: FrozenReport) => {
    if (version === 1) return '';
    if (!replaces) return `Version ${version}${NBSP}: annule et remplace la précédente.`;
    const local = toLocal(new Date(replaces.signedAt), establishment.timeZone);
    const when = `${frenchNumericDate(local.date)} à ${frenchHour(local.minute)}`;
    return `Version ${version}${NBSP}: annule et remplace la version ${replaces.version}, signée par ${replaces.signer} le ${when}.`;
  },
  changes: 'Ce qui change',
  /** Who wrote it besides the signer. */
  authors: ({ authors = [], signer }: FrozenReport) => {
    const others = authors.filter((name) => name !== signer?.name);
    return others.length === 0 ? '' : `Rédigé avec ${others.join(', ')}`;
  },
  recipients: (report: FrozenReport) => [
    ...(isDeceased(report) ? [] : ['le patient']),
    ...report.recipients.map(
      ({ name, role }) => `${name} (${role === 'primary' ? 'médecin traitant' : 'médecin adresseur'})`,
    ),
    ...(report.toNoPhysician
      ? [`aucun médecin (ni médecin traitant ni médecin adresseur, d’après ${report.signer?.name ?? ''})`]
      : []),
  ],
  /** Of a statement: the answer, and what a « oui » goes with. */
  answer: (content: ReportContent, statement: Statement) => {
    const given = content[statement];
    if (given === null) return 'non renseigné';
    return given ? ['oui', content.details?.[statement]?.trim() ?? ''].filter(Boolean).join('. ') : 'non';
  },
  /** What is unusual in the trace of a step. */
  remarks: ({ given = [], unconfirmed, outsideGates, withdrawn }: ReportedIntervention) => [
    ...given,
    ...(unconfirmed === true ? ['Étape déclarée, pas encore confirmée par qui l’a faite.'] : []),
    ...(outsideGates === undefined ? [] : [`Étape faite hors feu vert. Il manquait${NBSP}: ${outsideGates}`]),
    ...(withdrawn === true ? ['Étape qui n’est plus tracée.'] : []),
  ],
  notDone: ({ said, reason, toComeBy }: StepNotDone) =>
    [
      [
        toComeBy === undefined || reason.trim() !== ''
          ? 'étape prévue et non faite'
          : `étape prévue jusqu’à ${frenchHour(toComeBy)}, pas encore faite`,
        said,
      ]
        .filter(Boolean)
        .join(', '),
      reason.trim(),
    ]
      .filter((part) => part !== '')
      .join('. '),
  nothing: 'Rien à signaler.',
  signature: ({ signer, signedAt, establishment }: FrozenReport) => {
    if (!signer || !signedAt) return '';
    const local = toLocal(new Date(signedAt), establishment.timeZone);
    return `Signé électroniquement le ${frenchDateWithYear(local.date)} à ${frenchHour(local.minute)}`;
  },
  signer: ({ signer, onBehalfOf }: FrozenReport) =>
    signer ? `${signer.name} · RPPS ${signer.rpps}${onBehalfOf ? `, pour ${onBehalfOf}` : ''}` : '',
  digest: (sha256: string) => `Empreinte SHA-256 du contenu signé${NBSP}: ${sha256}`,
  page: (number: number, of: number) => `page ${number} / ${of}`,
};
