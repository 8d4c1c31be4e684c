/** Whose a place, a room or a person is: one unit's own, or shared by all. */
export interface Homed {
  /** Null: shared by all units of the establishment. */
  readonly homeUnitId: string | null;
}

/** A unit plans with what is its own and with what all share, never with another's own. */
export const servesUnit = ({ homeUnitId }: Homed, unitId: string): boolean =>
  homeUnitId === null || homeUnitId === unitId;
