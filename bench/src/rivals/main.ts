import { answerAsRival } from './child';

void answerAsRival(process.argv.slice(2));
