import type { FrozenReport } from '@diurne/discharge-domain';

/** Turns a frozen report into what is archived. */
export abstract class ReportPress {
  /** SHA-256 of a text's UTF-8 bytes, hexadecimal. */
  abstract digest(text: string): string;
  abstract print(report: FrozenReport, sha256: string, at: Date): Promise<Uint8Array>;
}
