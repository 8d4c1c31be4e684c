import { frenchHour } from '@diurne/time';
import type { ReportContent, StepDone } from './discharge-report.value';
import type { Statement } from './report-section.value';

/** A product as the trace has it; `atMinute` null: with its step. */
export interface ProductTraced {
  readonly name: string;
  readonly dose?: string | null | undefined;
  readonly lot?: string | null | undefined;
  readonly atMinute?: number | null | undefined;
}

/** `CGR, 1 unité, lot 24117, à 9 h 01`. */
export const productWords = ({ name, dose, lot, atMinute }: ProductTraced): string =>
  [
    name,
    dose ?? '',
    lot ? `lot ${lot}` : '',
    atMinute === null || atMinute === undefined ? '' : `à ${frenchHour(atMinute)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');

const transfused =
  /transfus|concentrés? (de globules|de plaquettes|érythro|plaquett)|culots?|plasma frais|\b(CGR|CUP|CPA|MCP|PFC)\b/iu;
const derived =
  /immunoglobulines?|albumine humaine|facteurs? (VIII|IX|VII|XIII|Willebrand)|fibrinogène|\b(IgIV|IgSC|Privigen|Clairyg|Octagam|Kiovig|Hizentra|Albunorm|Vialebex)\b/iu;
const isProduct: Readonly<Partial<Record<Statement, RegExp>>> = { transfusion: transfused, bloodProducts: derived };

/** What the trace names of blood, or of what is made from it: steps by their label or by what was given with them. */
export function tracedProducts(done: readonly StepDone[], statement: 'transfusion' | 'bloodProducts') {
  const words = isProduct[statement];
  const named = (text: string): boolean => words?.test(text) === true;
  const steps = done.filter(({ label, given = [] }) => named(label) || given.some(named));
  const products = steps.flatMap(({ label, given = [] }) => (named(label) ? given : given.filter(named)));
  return { steps, products };
}

/** What the trace would answer to a « oui », and to what was given; proposals, until somebody takes them. */
export function productsProposed(
  content: Pick<ReportContent, 'details' | 'sections'>,
  done: readonly StepDone[],
): Partial<Record<Statement | 'treatmentsGiven', string>> {
  const all = done.flatMap(({ given = [] }) => given);
  const asked = [
    ...(['transfusion', 'bloodProducts'] as const).map(
      (statement) => [statement, tracedProducts(done, statement).products, content.details?.[statement] ?? ''] as const,
    ),
    ['treatmentsGiven', all, content.sections.treatmentsGiven] as const,
  ];
  return Object.fromEntries(
    asked.flatMap(([part, products, written]) => {
      const unsaid = products.filter((words) => !written.includes(words));
      return unsaid.length === 0 ? [] : [[part, unsaid.join('\n')]];
    }),
  );
}
