import { describeCarrier } from '../testing/describe-carrier';
import { pigeonWorld } from '../testing/pigeon/pigeon';
import { smtpWorld } from '../testing/smtp-world';

// A real server on a machine that does other things too.
jest.setTimeout(30_000);

describeCarrier('smtp, with a real server', smtpWorld);
describeCarrier('pigeon, which exists in tests only', pigeonWorld);
