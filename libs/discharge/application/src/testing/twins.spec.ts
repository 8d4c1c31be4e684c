import { createHash } from 'node:crypto';
import { aReportHouse } from './a-report-house';
import { InMemoryReportPress } from './in-memory-report-press';
import { describeReportLedger } from './report-ledger.suite';
import { describeReportPost } from './report-post.suite';
import { describeReportPress } from './report-press.suite';

const make = async () => aReportHouse();

describeReportLedger('in memory', make);
describeReportPost('in memory', make);
describeReportPress(
  'in memory',
  new InMemoryReportPress((text) => createHash('sha256').update(text, 'utf8').digest('hex')),
);
