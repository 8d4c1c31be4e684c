import { casesOf, keyOf, type CaseGroup } from './cases';
import { ms, notMeasured, percent, verdict, type DemandRow } from './demand-row';
import { gapOf } from './gap';
import type { DayMeasure } from './measure-day';
import type { Results } from './results';
import { median, percentile } from './statistics';

/** What is asked of days planned from nothing: placed, refused, against others, optimum and gap. */
export function dayRows(found: Results): DemandRow[] {
  return [
    ...[40, 80, 150].map((visits) => placedRow(found, visits)),
    ejectionRow(found),
    rivalsRow(found),
    ...optimumRows(found),
    ...gapRows(found),
    ...refusalRows(found),
  ];
}

const measuresOf = (found: Results, isIt: (g: CaseGroup) => boolean): { key: string; measure: DayMeasure }[] =>
  found.groups
    .filter(isIt)
    .flatMap((g) => casesOf(g))
    .flatMap((c) => {
      const measure = found.days.get(keyOf(c));
      return measure === undefined ? [] : [{ key: keyOf(c), measure }];
    });

function placedRow(found: Results, visits: number): DemandRow {
  const list = measuresOf(found, (g) => g.visits === visits && g.load === 1.3 && g.mode === 'std').map(
    (m) => m.measure,
  );
  const firsts = list.flatMap((m) => m.firstComplete ?? []),
    p50 = percentile(firsts, 0.5),
    p95 = percentile(firsts, 0.95),
    share = firsts.length / list.length;
  return [
    `${visits} visits, load 1.3: placed whole; first complete plan`,
    '≥ 95 %; ≤ 0.3 s median, ≤ 2 s p95',
    list.length === 0 ? notMeasured : `${percent(share, 0)} of ${list.length}; ${ms(p50)}, ${ms(p95)}`,
    verdict(list.length === 0 ? undefined : share >= 0.95 && p50 <= 300 && p95 <= 2000),
  ];
}

function ejectionRow({ ejection }: Results): DemandRow {
  const list = [...ejection.values()],
    on = list.reduce((s, m) => s + m.on, 0),
    off = list.reduce((s, m) => s + m.off, 0),
    worse = list.filter((m) => m.on > m.off).length;
  return [
    'load 1.6: refusals against this engine’s with ejection off, 1000 rounds',
    '≤ half in sum, never more',
    list.length === 0 ? notMeasured : `${on} against ${off} on ${list.length} days; more on ${worse}`,
    verdict(list.length === 0 ? undefined : on * 2 <= off && worse === 0),
  ];
}

function rivalsRow(found: Results): DemandRow {
  const compared = measuresOf(found, (g) => g.visits >= 40).flatMap(({ key, measure }) => {
    const costs = ['cp-sat', 'chuffed']
      .flatMap((name) => found.rivals.get(`${name}: ${key}`) ?? [])
      .filter((m) => m.cost !== undefined || m.status === 'UNKNOWN');
    return costs.length === 0 ? [] : [costs.every((m) => m.cost === undefined || measure.at[0]!.cost <= m.cost)];
  });
  const good = compared.filter(Boolean).length;
  return [
    'against Chuffed and CP-SAT, 40 visits and more: at 1 s no worse than either at 60 s',
    '≥ 95 % of days',
    compared.length === 0 ? notMeasured : `${good} of ${compared.length} days`,
    verdict(compared.length === 0 ? undefined : good >= 0.95 * compared.length),
  ];
}

function optimumRows(found: Results): DemandRow[] {
  return [false, true].map((isConv): DemandRow => {
    const over = measuresOf(found, (g) => g.visits === 24 && (g.mode === 'conv') === isConv).flatMap(
      ({ key, measure }) => {
        const sat = found.rivals.get(`cp-sat: ${key}`),
          last = measure.at.at(-1)!;
        const optimum = last.cost <= last.bound ? last.cost : sat?.status === 'OPTIMAL' ? sat.cost : undefined;
        return optimum === undefined ? [] : [measure.at[0]!.cost / optimum - 1];
      },
    );
    const equal = over.filter((o) => o <= 0).length,
      worst = Math.max(0, ...over);
    const reach = isConv ? '≤ 0.5 % over it' : 'equal within 1 s';
    return [
      `24 visits${isConv ? ', mode conv' : ''}, where the optimum is proven`,
      reach,
      over.length === 0
        ? notMeasured
        : `${equal} of ${over.length} proven equal within 1 s; at worst ${percent(worst)} over`,
      verdict(over.length === 0 ? undefined : isConv ? worst <= 0.005 : equal === over.length),
    ];
  });
}

function gapRows(found: Results): DemandRow[] {
  const kinds: readonly (readonly [string, number, (g: CaseGroup) => boolean])[] = [
    ['load 1.3', 0, (g) => g.load === 1.3 && g.mode === 'std'],
    ['load 1.6', 0, (g) => g.load === 1.6 && g.mode === 'std'],
    ['mode conv, loads 1.3 and 1.6', 0.015, (g) => g.mode === 'conv' && g.load < 2],
    ['mode conv, load 2', 0.015, (g) => g.mode === 'conv' && g.load === 2],
  ];
  return kinds.map(([name, reach, isIt]): DemandRow => {
    const gaps = measuresOf(found, isIt).map((m) => gapOf(m.measure)),
      p50 = median(gaps);
    return [
      `gap reported in 5 s, ${name}, median`,
      reach === 0 ? '0 %' : `≤ ${percent(reach, 1)}`,
      gaps.length === 0 ? notMeasured : `${percent(p50)} (${gaps.length} days)`,
      verdict(gaps.length === 0 ? undefined : p50 <= reach),
    ];
  });
}

function refusalRows(found: Results): DemandRow[] {
  const kinds: readonly (readonly [string, (g: CaseGroup) => boolean])[] = [
    ['load 2', (g) => g.load === 2 && g.mode === 'std'],
    ['mode conv, all loads', (g) => g.mode === 'conv'],
  ];
  return kinds.map(([name, isIt]): DemandRow => {
    const marks = measuresOf(found, isIt).map((m) => m.measure.at.find((a) => a.seconds === 5)!),
      refused = (cost: number): number => Math.floor(cost / 100_000);
    return [
      `${name}: refused priorities found against proven, 5 s`,
      'said',
      marks.length === 0
        ? notMeasured
        : `${marks.reduce((s, m) => s + refused(m.cost), 0)} found, ${marks.reduce((s, m) => s + refused(m.bound), 0)} proven (${marks.length} days)`,
      '–',
    ];
  });
}
