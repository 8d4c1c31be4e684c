import { describeAgendaAfterDeath } from './agenda-after-death.suite';
import { describeWhatPatientsKnow } from './agenda-known.suite';
import { describeAgendaLedger } from './agenda-ledger.suite';
import { describeAgendaPost } from './agenda-post.suite';
import { anAgendaHouse } from './an-agenda-house';

const make = async () => anAgendaHouse();

describeAgendaLedger('in memory', make);
describeAgendaAfterDeath('in memory', make);
describeWhatPatientsKnow('in memory', make);
describeAgendaPost('in memory', make);
