import { aHouseInMemory } from './a-house-in-memory';
import { describeBillingLedger } from './billing-ledger.suite';
import { describeDayBuilds } from './day-builds.suite';
import { describeDayLedger } from './day-ledger.suite';
import { describeDaySearch } from './day-search.suite';
import { describeLedgerStays } from './ledger-stays.suite';
import { describeEpisodes } from './episodes.suite';
import { describeDeathTrace } from './death-trace.suite';
import { describePathwayShelf } from './pathway-shelf.suite';
import { inMemoryReference } from './in-memory-reference';
import { describeReferenceBooks } from './reference-books.suite';
import { describeRequestBook } from './request-book.suite';
import { ShortSearch } from './short-search';
import { describeVisitTrace } from './visit-trace.suite';

const make = async () => aHouseInMemory();

describeBillingLedger('in memory', make);
describeDayLedger('in memory', make);
describeLedgerStays('in memory', make);
describeDayBuilds('in memory', make);
describeDaySearch('in memory', () => new ShortSearch());
describePathwayShelf('in memory', make);
describeRequestBook('in memory', make);
describeVisitTrace('in memory', make);
describeEpisodes('in memory', make, 25);
describeDeathTrace('in memory', make);
describeReferenceBooks('in memory', async () => ({
  ...inMemoryReference(),
  actor: { establishmentId: 'a', accountId: 's' },
  neighbour: { establishmentId: 'b', accountId: null },
}));
