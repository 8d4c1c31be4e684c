/** Who somebody is whose hands or eye are booked. */
export interface Performer {
  readonly id: string;
  readonly trade: string;
}
