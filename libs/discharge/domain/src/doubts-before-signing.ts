import type { ReportContent, VisitPhysician } from './discharge-report.value';
import { tracedProducts } from './products-given';

/** What the trace says of the visit beside its steps. */
export interface TraceAtHand {
  readonly left: boolean;
  /** Labels of steps that were declared for someone who has not confirmed them. */
  readonly unconfirmed: readonly string[];
}

/** One sentence for all of them: seven alike are read as none. */
function unconfirmedWords(labels: readonly string[]): readonly string[] {
  const named = labels.map((label) => `«\u00a0${label}\u00a0»`).join(', ');
  if (labels.length === 0) return [];
  return labels.length === 1
    ? [
        `L’étape ${named} est déclarée et attend d’être confirmée par qui l’a faite\u00a0: la lettre le dit ainsi, et sera à mettre à jour.`,
      ]
    : [
        `${labels.length} étapes sont déclarées et attendent d’être confirmées par qui les a faites\u00a0: ${named}. La lettre le dit ainsi, et sera à mettre à jour.`,
      ];
}

/** What a physician is asked again before they sign: it does not stand in the way of who knows better. French. */
export function doubtsBeforeSigning(
  content: ReportContent,
  { left, unconfirmed }: TraceAtHand,
  physicians: number,
): readonly string[] {
  const done = content.interventions.filter(({ withdrawn }) => withdrawn !== true);
  const [given] = tracedProducts(done, 'transfusion').steps;
  const [derivative] = tracedProducts(done, 'bloodProducts').steps;
  return [
    ...(physicians > 0
      ? []
      : [
          'Le patient n’a ni médecin traitant ni médecin adresseur\u00a0: la lettre ne part chez personne. Elle est à imprimer et à remettre au patient, et elle le dit en votre nom.',
        ]),
    ...(left
      ? []
      : [
          'La sortie n’est pas tracée\u00a0: la lettre n’en dira ni l’heure ni le mode, et sera à mettre à jour dès que la sortie sera notée.',
        ]),
    ...unconfirmedWords(unconfirmed),
    ...(given && content.transfusion === false
      ? [
          `L’étape «\u00a0${given.label}\u00a0» est tracée, et la lettre dit qu’il n’y a pas eu de transfusion de produits sanguins.`,
        ]
      : []),
    ...(!given && content.transfusion === true
      ? ['La lettre dit qu’il y a eu une transfusion de produits sanguins, et aucune n’est tracée.']
      : []),
    ...(derivative && content.bloodProducts === false
      ? [
          `L’étape «\u00a0${derivative.label}\u00a0» est tracée, et la lettre dit qu’aucun produit dérivé du sang n’a été administré.`,
        ]
      : []),
  ];
}

/** Those for whom a signer signs who is none of them; empty when they sign for themselves, or nobody is known to have the visit in their care. */
export const signsFor = (
  physicians: readonly VisitPhysician[],
  signer: { readonly resourceId: string | null },
): readonly VisitPhysician[] =>
  physicians.some(({ resourceId }) => resourceId === signer.resourceId) ? [] : physicians;
