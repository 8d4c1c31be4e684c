import type { Minutes, ResourceKind } from '@diurne/planning-engine';
import type { Homed } from '../capacity/home-unit';

/** A professional, a piece of equipment, a room or places, whatever the day. */
export interface Resource extends Homed {
  readonly id: string;
  /** One in the establishment. */
  readonly code: string;
  readonly name: string;
  readonly kind: ResourceKind;
  /** Profession or kind of platform, French. */
  readonly trade: string;
  /** Its numbered units. */
  readonly capacity: number;
  readonly turnover: Minutes;
  readonly attributes: readonly string[];
  /** A location's code. */
  readonly location: string | null;
  /** The person whose hands or eye it is; left out or null: that person itself, or nobody. */
  readonly personId?: string | null;
}
