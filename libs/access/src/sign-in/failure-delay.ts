/** How failed sign-ins of one origin slow down what comes next from there. */
export interface FailureRule {
  /** Failures without any wait. */
  readonly free: number;
  readonly longestSeconds: number;
  /** Seconds after which one failure is forgotten. */
  readonly forgottenAfterSeconds: number;
}

/** Somebody's login from somewhere. */
export const ofLogin: FailureRule = { free: 5, longestSeconds: 900, forgottenAfterSeconds: 900 };
/** All logins from one address: a whole hospital may stand behind it, and mistypes all day. */
export const ofSource: FailureRule = { free: 60, longestSeconds: 60, forgottenAfterSeconds: 20 };

/** Doubles with each failure, up to a longest one; never a wall. */
export function delaySeconds(failures: number, rule: FailureRule): number {
  const over = Math.round(failures) - rule.free + 1;
  return over < 1 ? 0 : Math.min(2 ** over, rule.longestSeconds);
}

/** Null: at once. Another replica's clock may be ahead: nobody waits longer than the rule says. */
export function openFrom(failures: number, lastFailedAt: Date, rule: FailureRule, at: Date): Date | null {
  const seconds = delaySeconds(failures, rule);
  const open = new Date(Math.min(lastFailedAt.getTime(), at.getTime()) + seconds * 1000);
  return seconds > 0 && open > at ? open : null;
}
