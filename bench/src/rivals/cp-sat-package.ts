/** What is used of `or-tools-wasm/cp-sat`. */
export interface Expression {
  plus(other: Expression | number): Expression;
  minus(other: Expression | number): Expression;
  times(by: number): Expression;
}
export interface Bool extends Expression {
  not(): Bool;
}
export interface Rule {
  onlyEnforceIf(literals: readonly Bool[]): Rule;
}
export type Interval = object;
export interface CpModel {
  newIntVar(from: number, to: number, name: string): Expression;
  newBoolVar(name: string): Bool;
  newOptionalIntervalVar(
    start: Expression,
    size: Expression | number,
    end: Expression,
    present: Bool,
    name: string,
  ): Interval;
  newFixedSizeIntervalVar(start: Expression | number, size: number, name: string): Interval;
  addLinearConstraint(expression: Expression, from: number, to: number, domain?: readonly number[]): Rule;
  addCumulative(intervals: readonly Interval[], demands: readonly number[], capacity: number): Rule;
  addNoOverlap(intervals: readonly Interval[]): Rule;
  minimize(cost: Expression): void;
}
export interface CpSolver {
  solve(model: CpModel, parameters: object): Promise<unknown>;
  statusName(): string;
  value(of: Expression): number;
  bestObjectiveBound(): number;
}
export interface CpSatPackage {
  readonly CpModel: new () => CpModel;
  readonly CpSolver: new () => CpSolver;
}

export const sum = (list: readonly Expression[]): Expression => list.slice(1).reduce((a, b) => a.plus(b), list[0]!);
