import type { RivalModel, RivalVisit } from './rival-model';

interface Taking {
  readonly start: string;
  readonly length: string;
  readonly amount: string;
}

/** The day as a MiniZinc model. Variables by index: `p3` visit present, `s3_1` start, `u3_1_0_5` line 0 of step 1 takes resource 5, `h3_5` place held. */
export function minizincText(day: RivalModel): string {
  const lines = ['include "globals.mzn";', `int: H = ${day.horizon};`],
    taken: Taking[][] = day.resources.map(() => []),
    cost: string[] = [];
  day.visits.forEach((v, i) => addVisit(day, v, i, lines, taken, cost));
  addPersons(day, lines);
  day.resources.forEach((resource, r) => {
    const list = [
      ...taken[r]!,
      ...resource.missing.map((m): Taking => ({
        start: `${m.from}`,
        length: `${m.to - m.from}`,
        amount: `${m.amount}`,
      })),
    ];
    if (resource.break !== undefined) {
      lines.push(`var ${resource.break.from}..${resource.break.to - resource.break.length}: rest${r};`);
      list.push({ start: `rest${r}`, length: `${resource.break.length}`, amount: `${resource.most}` });
    }
    if (list.length > 1)
      lines.push(
        `constraint cumulative([${list.map((t) => t.start).join(',')}],[${list.map((t) => t.length).join(',')}],[${list.map((t) => t.amount).join(',')}],${resource.most});`,
      );
  });
  lines.push(`var 0..${highestCost(day)}: cost = ${cost.join('+') || '0'};`, 'solve minimize cost;');
  return lines.join('\n');
}

function addVisit(day: RivalModel, v: RivalVisit, i: number, lines: string[], taken: Taking[][], cost: string[]): void {
  const { objective, unit } = day;
  lines.push(
    `var bool: p${i};`,
    `var 0..H: a${i};`,
    `var 0..H: d${i};`,
    `constraint d${i} >= a${i};`,
    `constraint p${i} -> (a${i} >= ${v.from} /\\ d${i} <= ${v.to} /\\ d${i} - a${i} <= ${v.longest});`,
    `constraint not p${i} -> (a${i} = 0 /\\ d${i} = 0);`,
  );
  cost.push(`${objective.presence * unit}*(d${i}-a${i})`, `${objective.unplanned * v.visit.priority}*(1-p${i})`);
  v.steps.forEach((s, k) => {
    const start = `s${i}_${k}`,
      there = s.optional ? `t${i}_${k}` : `p${i}`;
    lines.push(`var 0..${Math.max(0, day.horizon - s.length)}: ${start};`);
    if (s.optional) {
      lines.push(`var bool: ${there};`, `constraint ${there} -> p${i};`);
      cost.push(`${objective.optionalMissed * s.value}*(p${i}-${there})`);
    }
    lines.push(
      `constraint ${there} -> (${start} >= ${s.from} /\\ ${start} <= ${s.to - s.length} /\\ ${start} - a${i} >= ${v.lead} /\\ d${i} - ${start} >= ${s.length + v.lag});`,
      `constraint not ${there} -> ${start} = 0;`,
    );
    s.lines.forEach((line, l) => {
      const uses = line.anyOf.map((r) => (line.anyOf.length === 1 ? there : `u${i}_${k}_${l}_${r}`));
      if (line.anyOf.length > 1)
        lines.push(...uses.map((u) => `var bool: ${u};`), `constraint ${uses.join('+')} = ${there};`);
      line.anyOf.forEach((r, n) => {
        const resource = day.resources[r]!,
          use = uses[n]!;
        // Windows as comparisons: set membership was seen to give invalid plans.
        lines.push(
          `constraint ${use} -> (${resource.open.map(([from, to]) => `(${start} >= ${from} /\\ ${start} <= ${to - s.length})`).join(' \\/ ') || 'false'});`,
        );
        taken[r]!.push({
          start,
          length: `${s.length + Math.max(s.turnover, resource.turnover)}`,
          amount: line.amount === 1 ? use : `${line.amount}*${use}`,
        });
        if (line.prefer !== undefined && !line.prefer.includes(r)) cost.push(`${objective.preference}*${use}`);
      });
    });
  });
  addOrder(v, i, lines);
  addPlace(day, v, i, lines, taken);
}

const there = (v: RivalVisit, i: number, k: number): string => (v.steps[k]!.optional ? `t${i}_${k}` : `p${i}`);
const useOf = (v: RivalVisit, i: number, k: number, l: number, r: number): string | undefined => {
  const { anyOf } = v.steps[k]!.lines[l]!;
  return !anyOf.includes(r) ? undefined : anyOf.length === 1 ? there(v, i, k) : `u${i}_${k}_${l}_${r}`;
};

function addOrder(v: RivalVisit, i: number, lines: string[]): void {
  const both = (a: number, b: number): string => `(${there(v, i, a)} /\\ ${there(v, i, b)})`;
  for (const { from, to, min, max } of v.differences) {
    if (min !== undefined) lines.push(`constraint ${both(from, to)} -> s${i}_${to} - s${i}_${from} >= ${min};`);
    if (max !== undefined) lines.push(`constraint ${both(from, to)} -> s${i}_${to} - s${i}_${from} <= ${max};`);
  }
  for (const { a, b, ab, ba } of v.apart)
    lines.push(`constraint ${both(a, b)} -> (s${i}_${b} - s${i}_${a} >= ${ab} \\/ s${i}_${a} - s${i}_${b} >= ${ba});`);
  for (const group of v.same)
    group.slice(1).forEach((g) => {
      const [first] = group,
        all = new Set([...v.steps[first!.step]!.lines[first!.line]!.anyOf, ...v.steps[g.step]!.lines[g.line]!.anyOf]);
      for (const r of all)
        lines.push(
          `constraint ${both(first!.step, g.step)} -> ${useOf(v, i, first!.step, first!.line, r) ?? 'false'} = ${useOf(v, i, g.step, g.line, r) ?? 'false'};`,
        );
    });
}

function addPlace(day: RivalModel, v: RivalVisit, i: number, lines: string[], taken: Taking[][]): void {
  if (v.visit.place === undefined) return;
  const held = v.places.map((p) => `h${i}_${p}`);
  lines.push(...held.map((h) => `var bool: ${h};`), `constraint ${held.length === 0 ? '0' : held.join('+')} = p${i};`);
  v.places.forEach((p, n) => {
    const station = day.resources[p]!,
      after = Math.max(v.turnover, station.turnover);
    lines.push(
      `constraint ${held[n]!} -> (${station.open.map(([from, to]) => `(a${i} >= ${from} /\\ d${i} <= ${to})`).join(' \\/ ') || 'false'});`,
    );
    lines.push(`var 0..H+${after}: l${i}_${p};`, `constraint l${i}_${p} = d${i}-a${i}+${after}*p${i};`);
    taken[p]!.push({ start: `a${i}`, length: `l${i}_${p}`, amount: `${held[n]!}` });
  });
}

function addPersons(day: RivalModel, lines: string[]): void {
  day.visits.forEach(({ visit }, i) =>
    day.visits.forEach(({ visit: other }, j) => {
      if (i < j && visit.person !== undefined && visit.person === other.person)
        lines.push(`constraint (p${i} /\\ p${j}) -> (d${i} <= a${j} \\/ d${j} <= a${i});`);
    }),
  );
}

function highestCost({ visits, objective, horizon, unit }: RivalModel): number {
  return visits.reduce(
    (sum, v) =>
      sum +
      objective.unplanned * v.visit.priority +
      objective.presence * horizon * unit +
      v.steps.reduce((all, s) => all + s.value * objective.optionalMissed + s.lines.length * objective.preference, 0),
    0,
  );
}
