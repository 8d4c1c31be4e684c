/** Whether somebody of this trade performs what was planned with those of these trades; nobody is turned away where none is named. */
export const mayBeDoneBy = (trades: readonly string[], trade: string): boolean =>
  trades.length === 0 || trades.includes(trade);
