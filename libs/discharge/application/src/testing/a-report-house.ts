import { InMemoryReportHouse } from './in-memory-report-house';
import { InMemoryReportLedger } from './in-memory-report-ledger';
import { InMemoryReportPost } from './in-memory-report-post';
import type { CarrierMood, ReportPostHouse } from './report-house';

/** One visit in memory, and the twins of ledger and post over it. */
export function aReportHouse(): ReportPostHouse & Pick<InMemoryReportHouse, 'isInCareOf'> {
  const house = new InMemoryReportHouse();
  const post = new InMemoryReportPost(house);
  return Object.assign(house, {
    ledger: new InMemoryReportLedger(house),
    post,
    carrier: (mood: CarrierMood) => {
      post.mood = mood;
    },
    arrived: () => post.arrived,
  });
}
