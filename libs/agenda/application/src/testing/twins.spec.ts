import { describeAgendaLedger } from './agenda-ledger.suite';
import { describeAgendaPost } from './agenda-post.suite';
import { anAgendaHouse } from './an-agenda-house';

const make = async () => anAgendaHouse();

describeAgendaLedger('in memory', make);
describeAgendaPost('in memory', make);
