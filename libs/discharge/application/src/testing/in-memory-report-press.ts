import type { FrozenReport } from '@diurne/discharge-domain';
import { canonicalJson } from '@diurne/identifiers';
import { ReportPress } from '../ports/report-press';

/** Prints what it is told, a byte for each character; `sha256` comes from the machine that a test runs on. */
export class InMemoryReportPress extends ReportPress {
  constructor(private readonly sha256: (text: string) => string) {
    super();
  }
  override digest(text: string): string {
    return this.sha256(text);
  }
  override async print(report: FrozenReport, sha256: string): Promise<Uint8Array> {
    return Uint8Array.from(`${canonicalJson(report)} ${sha256}`, (character) => (character.codePointAt(0) ?? 0) % 256);
  }
}
