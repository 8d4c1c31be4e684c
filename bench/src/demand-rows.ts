import { dayRows } from './day-rows';
import { ms, notMeasured, percent, verdict, type DemandRow } from './demand-row';
import type { Results } from './results';

/** The demands, line by line. */
export function demandRows(found: Results): DemandRow[] {
  return [
    ...dayRows(found),
    insertionsRow(found),
    datesRow(found),
    ...repairRows(found),
    reasonsRow(found),
    ...classicRows(found),
    memoryRow(found),
  ];
}

function insertionsRow({ rates }: Results): DemandRow {
  const said = rates
    ?.map(
      (r) =>
        `${r.visits} visits: ${Math.round(r.whole / 1000)} k with taking out and entering, ${Math.round(r.alone / 1000)} k without`,
    )
    .join('; ');
  return [
    'insertions per second, one core',
    '≥ 200 k',
    said ?? notMeasured,
    verdict(rates === undefined ? undefined : rates.every((r) => r.alone >= 200_000)),
  ];
}

function datesRow({ dates: d }: Results): DemandRow {
  return [
    'best 5 of 60 days, 85 % full',
    '≤ 5 ms p95, equal to exhaustive',
    d === undefined
      ? notMeasured
      : `${ms(d.p95)} (${ms(d.p50)} median), ${d.resources} resources; equal on ${d.equal} of ${d.cases}; preparing all days ${ms(d.preparing)}`,
    verdict(d === undefined ? undefined : d.p95 <= 5 && d.equal === d.cases),
  ];
}

function repairRows({ repair: r }: Results): DemandRow[] {
  const slowest = Math.max(0, ...(r?.breakages ?? []).map((b) => b.p95)),
    violations = (r?.breakages ?? []).reduce((s, b) => s + b.violations, 0),
    l = r?.leastMoved;
  return [
    [
      'repair of a 40-visit day, reasons of refusals apart',
      '≤ 50 ms p95',
      r === undefined
        ? notMeasured
        : r.breakages
            .map(
              (b) =>
                `${b.breakage}: ${ms(b.p95)} (${ms(b.p50)} median), ${b.moved} moved, ${b.refused} refused or not whole`,
            )
            .join('; ') + `; ${r.cases} days each`,
      verdict(r === undefined ? undefined : slowest <= 50 && violations === 0),
    ],
    [
      'broken 12-visit days: patients moved against the least, proven by CP-SAT',
      '≤ 1.2 ×',
      l === undefined || l.days === 0
        ? notMeasured
        : `${l.ours} against ${l.least} on ${l.days} days; fewer placed on ${l.fewerPlaced}, not compared ${l.other}`,
      verdict(l === undefined || l.days === 0 ? undefined : l.ours <= 1.2 * l.least),
    ],
  ];
}

function reasonsRow({ reasons: r }: Results): DemandRow {
  return [
    'explanation of a refused visit, loads 1.6 and 2, 40 and 80 visits, the demo',
    '≤ 50 ms p95, minimal in 100 %',
    r === undefined
      ? notMeasured
      : `${ms(r.p95)} (${ms(r.p50)} median, ${r.count} visits); minimal in ${r.minimal}; ${r.likely} only likely`,
    verdict(r === undefined ? undefined : r.p95 <= 50 && r.minimal === r.count && r.likely === 0),
  ];
}

function classicRows({ classics }: Results): DemandRow[] {
  const reaches: Record<string, number> = {
    'open shop 4x4': 0,
    'open shop 5x5': 0,
    'open shop 7x7': 0.01,
    'PSPLIB J30': 0.005,
    UBO10: 0,
  };
  return (classics ?? []).map((c): DemandRow => {
    const reach = reaches[c.set] ?? 0,
      [refused, all] = c.unsatisfiable.split(' of ');
    return [
      c.set,
      c.set === 'UBO10'
        ? 'every feasible one found, none of an unsat one'
        : reach === 0
          ? 'optimal'
          : `≤ ${percent(reach, 1)}`,
      `${c.optimal} of ${c.instances} optimal, ${percent(c.meanGap)} over${c.unsatisfiable === '' ? '' : `; refused ${c.unsatisfiable} without a plan`}`,
      verdict(c.set === 'UBO10' ? c.meanGap < 0.99 && refused === all : c.meanGap <= reach),
    ];
  });
}

function memoryRow({ memory: m }: Results): DemandRow {
  return [
    '150-visit day (load 2) through `plan solve`, most resident memory',
    '≤ 256 MB',
    m === undefined ? notMeasured : `${m.megabytes} MB`,
    verdict(m === undefined ? undefined : m.megabytes <= 256 && m.exit === 0),
  ];
}
