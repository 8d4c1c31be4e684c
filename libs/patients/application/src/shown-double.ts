import type { LikelyDouble } from '@diurne/patients-domain';

/** A record that may be the one that is entered, as a list shows it. */
export type ShownDouble =
  | {
      readonly kind: 'patient';
      readonly id: string;
      readonly because: LikelyDouble['because'];
      readonly patient: {
        readonly id: string;
        readonly ipp: string;
        readonly displayName: string;
        readonly birthNames: string | null;
        readonly birthName: string;
        readonly firstNames: string;
        readonly birthDate: string;
        readonly sex: LikelyDouble['patient']['sex'];
        readonly hidden?: 'confidential';
      };
    }
  | {
      readonly kind: 'correspondent';
      readonly id: string;
      readonly displayName: string;
      readonly specialty: string;
      readonly rpps: string | null;
    };
