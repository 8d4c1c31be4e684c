const reasons: Readonly<Record<string, string>> = {
  refused: 'refusé par le patient',
  impossible: 'impossible',
  machineDown: 'appareil en panne',
  forgotten: 'oublié',
  notNeeded: 'pas nécessaire',
};

/** What the trace says of a step that was not done, as the letter says it: `refusé par le patient, craint l’aiguille (BELQUIN Tom)`. */
export function reasonNotDone(why: string, because: string | null, by: string | null): string {
  const words = [reasons[why] ?? 'non fait', because?.trim() ?? ''].filter((part) => part !== '').join(', ');
  return by ? `${words} (noté par ${by})` : words;
}
