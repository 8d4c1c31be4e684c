import type { Problem, Reason, VisitOutcome } from '@diurne/planning-engine';
import { nameOf } from './day-lanes';
import { ink, quiet } from './palette';
import { text, wrapped } from './svg';

const lineHeight = 17;

/** Who is not planned, and what is missing of who is, with the reasons and what would help. `y`: where the list begins. */
export function drawRefusals(
  problem: Problem,
  outcomes: readonly VisitOutcome[],
  y: number,
  width: number,
): { readonly drawing: string; readonly height: number } {
  const entries = problem.visits.flatMap((visit): { name: string; why: string }[] => {
    const outcome = outcomes.find(({ id }) => id === visit.id);
    if (outcome?.status === 'unplanned') return [{ name: nameOf(visit), why: inOneBreath(outcome.reasons) }];
    return (outcome?.missing ?? []).map(({ what, reasons }) => {
      const part = what === '@place' ? 'la place' : (visit.steps.find(({ id }) => id === what)?.label ?? what);
      return { name: `${nameOf(visit)}, ${part}`, why: inOneBreath(reasons) };
    });
  });
  if (entries.length === 0) return { drawing: '', height: 0 };
  let at = y + 20;
  const drawing = [text(14, at, `Sans créneau (${entries.length})`, { size: 14, weight: 600, fill: ink })];
  // Who is refused for the same reasons is named beside them, one under the other.
  for (const why of new Set(entries.map((e) => e.why))) {
    const names = entries.flatMap((e) => (e.why === why ? [e.name] : [])),
      lines = wrapped(why, width - 230, 12),
      first = at + lineHeight + 5;
    names.forEach((name, k) => drawing.push(text(14, first + k * lineHeight, name, { size: 12, weight: 500 })));
    lines.forEach((line, k) => drawing.push(text(230, first + k * lineHeight, line, { size: 12, fill: quiet })));
    at = first + (Math.max(names.length, lines.length) - 1) * lineHeight;
  }
  return { drawing: drawing.join(''), height: at - y + 12 };
}

/** The reasons, then what was tried and works. */
function inOneBreath(reasons: readonly Reason[]): string {
  const messages = reasons.map(({ message }) => message);
  const relaxations = reasons.flatMap(({ relaxations: [first] }) =>
    first === undefined ? [] : [`→ ${first.change} ${first.effect}`],
  );
  return [...messages, ...relaxations].join(' ');
}
