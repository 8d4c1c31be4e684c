import type { BillingVisitView } from '@diurne/contracts';
import { classes, criteria, grounds, holds, regimes, states } from './billing-codes';

/** 1 yes, 2 no, as the RUM writes it (ATIH, MCO 2026 formats). */
const rum = (yes: boolean): string => (yes ? '1' : '2');

const columns: readonly (readonly [string, (visit: BillingVisitView) => string])[] = [
  ['date', ({ on }) => on],
  ['unite', ({ unitName }) => unitName],
  ['ipp', ({ patient }) => patient.ipp],
  ['nda', ({ nda }) => nda ?? ''],
  ['parcours', ({ pathway }) => pathway.code],
  ['base', ({ badge }) => (badge.basis === 'traced' ? 'trace' : 'prevu')],
  ['etat', ({ state }) => states[state]],
  ['classe', ({ badge }) => classes[badge.gradingClass] ?? badge.gradingClass],
  ['interventions', ({ badge }) => String(badge.count)],
  ['categorie_interventions', ({ detail }) => detail.rum.interventionCount],
  ['contexte_surveillance', ({ detail }) => rum(detail.rum.contextOrSurveillance)],
  ['produit_rh', ({ detail }) => rum(detail.rum.hospitalReserveProduct)],
  ['rescrit', ({ detail }) => rum(detail.rum.rescrit)],
  ['conversion_hc', ({ detail }) => rum(detail.rum.conversion)],
  ['mode_sortie', ({ detail }) => detail.rum.exitMode ?? ''],
  ['regime', ({ detail }) => regimes[detail.regime.value]],
  [
    'retenues',
    ({ detail, state }) =>
      state === 'planned' ? '' : [...new Set(detail.holds.map(({ code }) => holds[code] ?? code))].join(' '),
  ],
  [
    'motifs',
    ({ detail }) =>
      detail.grounds.map(({ kind, criterion }) => (criterion === null ? grounds[kind] : criteria[criterion])).join(' '),
  ],
  ['liberee_le', ({ detail }) => detail.released?.at ?? ''],
  ['regles', ({ detail }) => detail.ruleSet],
];

/** For French spreadsheets: a mark of UTF-8, semicolons, and no cell that would be read as a formula. */
export function billingCsv(visits: readonly BillingVisitView[]): string {
  const lines = [columns.map(([name]) => name), ...visits.map((visit) => columns.map(([, of]) => of(visit)))];
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const inert = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
