import { describeDayAdvice } from '../testing/day-advice.suite';
import { AdviceAtOnce } from './advice-at-once';

describeDayAdvice('here and now', () => new AdviceAtOnce());
