import { casesOf, keyOf, type CaseGroup } from './cases';
import type { DayMeasure } from './measure-day';
import { gapOf } from './page';
import type { Results } from './results';
import { median, percentile } from './statistics';

type Row = readonly [measure: string, reach: string, measured: string, isMet: string];
const none = 'not measured';
const verdict = (isMet: boolean | undefined): string => (isMet === undefined ? '–' : isMet ? 'met' : '**not met**');
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
const percent = (value: number, digits = 2): string => `${(100 * value).toFixed(digits)} %`;

/** The demands, line by line. */
export function demandRows(found: Results): Row[] {
  return [
    ...[40, 80, 150].map((visits) => placedRow(found, visits)), ejectionRow(found), rivalsRow(found), ...optimumRows(found),
    ...gapRows(found), ...refusalRows(found), insertionsRow(found), datesRow(found), ...repairRows(found), reasonsRow(found), ...classicRows(found), memoryRow(found),
  ];
}

const measuresOf = (found: Results, isIt: (g: CaseGroup) => boolean): { key: string; measure: DayMeasure }[] =>
  found.groups.filter(isIt).flatMap((g) => casesOf(g)).flatMap((c) => {
    const measure = found.days.get(keyOf(c));
    return measure === undefined ? [] : [{ key: keyOf(c), measure }];
  });

function placedRow(found: Results, visits: number): Row {
  const list = measuresOf(found, (g) => g.visits === visits && g.load === 1.3 && g.mode === 'std').map((m) => m.measure);
  const firsts = list.flatMap((m) => m.firstComplete ?? []), p50 = percentile(firsts, 0.5), p95 = percentile(firsts, 0.95), share = firsts.length / list.length;
  return [`${visits} visits, load 1.3: placed whole; first complete plan`, '≥ 95 %; ≤ 0.3 s median, ≤ 2 s p95', list.length === 0 ? none : `${percent(share, 0)} of ${list.length}; ${ms(p50)}, ${ms(p95)}`, verdict(list.length === 0 ? undefined : share >= 0.95 && p50 <= 300 && p95 <= 2000)];
}

function ejectionRow({ ejection }: Results): Row {
  const list = [...ejection.values()], on = list.reduce((s, m) => s + m.on, 0), off = list.reduce((s, m) => s + m.off, 0), worse = list.filter((m) => m.on > m.off).length;
  return ['load 1.6: refusals against this engine’s with ejection off, 1000 rounds', '≤ half in sum, never more', list.length === 0 ? none : `${on} against ${off} on ${list.length} days; more on ${worse}`, verdict(list.length === 0 ? undefined : on * 2 <= off && worse === 0)];
}

function rivalsRow(found: Results): Row {
  const compared = measuresOf(found, (g) => g.visits >= 40).flatMap(({ key, measure }) => {
    const costs = ['cp-sat', 'chuffed'].flatMap((name) => found.rivals.get(`${name}: ${key}`) ?? []).filter((m) => m.cost !== undefined || m.status === 'UNKNOWN');
    return costs.length === 0 ? [] : [costs.every((m) => m.cost === undefined || measure.at[0]!.cost <= m.cost)];
  });
  const good = compared.filter(Boolean).length;
  return ['against Chuffed and CP-SAT, 40 visits and more: at 1 s no worse than either at 60 s', '≥ 95 % of days', compared.length === 0 ? none : `${good} of ${compared.length} days`, verdict(compared.length === 0 ? undefined : good >= 0.95 * compared.length)];
}

function optimumRows(found: Results): Row[] {
  return [false, true].map((isConv): Row => {
    const over = measuresOf(found, (g) => g.visits === 24 && (g.mode === 'conv') === isConv).flatMap(({ key, measure }) => {
      const sat = found.rivals.get(`cp-sat: ${key}`), last = measure.at.at(-1)!;
      const optimum = last.cost <= last.bound ? last.cost : sat?.status === 'OPTIMAL' ? sat.cost : undefined;
      return optimum === undefined ? [] : [measure.at[0]!.cost / optimum - 1];
    });
    const equal = over.filter((o) => o <= 0).length, worst = Math.max(0, ...over);
    const reach = isConv ? '≤ 0.5 % over it' : 'equal within 1 s';
    return [`24 visits${isConv ? ', mode conv' : ''}, where the optimum is proven`, reach, over.length === 0 ? none : `${equal} of ${over.length} proven equal within 1 s; at worst ${percent(worst)} over`, verdict(over.length === 0 ? undefined : isConv ? worst <= 0.005 : equal === over.length)];
  });
}

function gapRows(found: Results): Row[] {
  const kinds: readonly (readonly [string, number, (g: CaseGroup) => boolean])[] = [
    ['load 1.3', 0, (g) => g.load === 1.3 && g.mode === 'std'], ['load 1.6', 0, (g) => g.load === 1.6 && g.mode === 'std'], 
    ['mode conv, loads 1.3 and 1.6', 0.015, (g) => g.mode === 'conv' && g.load < 2], ['mode conv, load 2', 0.015, (g) => g.mode === 'conv' && g.load === 2],
  ];
  return kinds.map(([name, reach, isIt]): Row => {
    const gaps = measuresOf(found, isIt).map((m) => gapOf(m.measure)), p50 = median(gaps);
    return [`gap reported in 5 s, ${name}, median`, reach === 0 ? '0 %' : `≤ ${percent(reach, 1)}`, gaps.length === 0 ? none : `${percent(p50)} (${gaps.length} days)`, verdict(gaps.length === 0 ? undefined : p50 <= reach)];
  });
}

function refusalRows(found: Results): Row[] {
  const kinds: readonly (readonly [string, (g: CaseGroup) => boolean])[] = [['load 2', (g) => g.load === 2 && g.mode === 'std'], ['mode conv, all loads', (g) => g.mode === 'conv']];
  return kinds.map(([name, isIt]): Row => {
    const marks = measuresOf(found, isIt).map((m) => m.measure.at.find((a) => a.seconds === 5)!), refused = (cost: number): number => Math.floor(cost / 100_000);
    return [`${name}: refused priorities found against proven, 5 s`, 'said', marks.length === 0 ? none : `${marks.reduce((s, m) => s + refused(m.cost), 0)} found, ${marks.reduce((s, m) => s + refused(m.bound), 0)} proven (${marks.length} days)`, '–'];
  });
}

function insertionsRow({ rates }: Results): Row {
  const said = rates?.map((r) => `${r.visits} visits: ${Math.round(r.whole / 1000)} k with taking out and entering, ${Math.round(r.alone / 1000)} k without`).join('; ');
  return ['insertions per second, one core', '≥ 200 k', said ?? none, verdict(rates === undefined ? undefined : rates.every((r) => r.alone >= 200_000))];
}

function datesRow({ dates: d }: Results): Row {
  return ['best 5 of 60 days, 85 % full', '≤ 5 ms p95, equal to exhaustive', d === undefined ? none : `${ms(d.p95)} (${ms(d.p50)} median), ${d.resources} resources; equal on ${d.equal} of ${d.cases}; preparing all days ${ms(d.preparing)}`, verdict(d === undefined ? undefined : d.p95 <= 5 && d.equal === d.cases)];
}

function repairRows({ repair: r }: Results): Row[] {
  const slowest = Math.max(0, ...(r?.breakages ?? []).map((b) => b.p95)), violations = (r?.breakages ?? []).reduce((s, b) => s + b.violations, 0), l = r?.leastMoved;
  return [
    ['repair of a 40-visit day, reasons of refusals apart', '≤ 50 ms p95', r === undefined ? none : r.breakages.map((b) => `${b.breakage}: ${ms(b.p95)} (${ms(b.p50)} median), ${b.moved} moved, ${b.refused} refused or not whole`).join('; ') + `; ${r.cases} days each`, verdict(r === undefined ? undefined : slowest <= 50 && violations === 0)],
    ['broken 12-visit days: patients moved against the least, proven by CP-SAT', '≤ 1.2 ×', l === undefined || l.days === 0 ? none : `${l.ours} against ${l.least} on ${l.days} days; fewer placed on ${l.fewerPlaced}, not compared ${l.other}`, verdict(l === undefined || l.days === 0 ? undefined : l.ours <= 1.2 * l.least)],
  ];
}

function reasonsRow({ reasons: r }: Results): Row {
  return ['explanation of a refused visit, loads 1.6 and 2, 40 and 80 visits, the demo', '≤ 50 ms p95, minimal in 100 %', r === undefined ? none : `${ms(r.p95)} (${ms(r.p50)} median, ${r.count} visits); minimal in ${r.minimal}; ${r.likely} only likely`, verdict(r === undefined ? undefined : r.p95 <= 50 && r.minimal === r.count && r.likely === 0)];
}

function classicRows({ classics }: Results): Row[] {
  const reaches: Record<string, number> = { 'open shop 4x4': 0, 'open shop 5x5': 0, 'open shop 7x7': 0.01, 'PSPLIB J30': 0.005, UBO10: 0 };
  return (classics ?? []).map((c): Row => {
    const reach = reaches[c.set] ?? 0, [refused, all] = c.unsatisfiable.split(' of ');
    return [c.set, c.set === 'UBO10' ? 'every feasible one found, none of an unsat one' : reach === 0 ? 'optimal' : `≤ ${percent(reach, 1)}`, `${c.optimal} of ${c.instances} optimal, ${percent(c.meanGap)} over${c.unsatisfiable === '' ? '' : `; refused ${c.unsatisfiable} without a plan`}`, verdict(c.set === 'UBO10' ? c.meanGap < 0.99 && refused === all : c.meanGap <= reach)];
  });
}

function memoryRow({ memory: m }: Results): Row {
  return ['150-visit day (load 2) through `plan solve`, most resident memory', '≤ 256 MB', m === undefined ? none : `${m.megabytes} MB`, verdict(m === undefined ? undefined : m.megabytes <= 256 && m.exit === 0)];
}
