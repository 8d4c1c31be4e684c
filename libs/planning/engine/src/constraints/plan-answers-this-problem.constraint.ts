import { constraint } from './constraint';

export const planAnswersThisProblem = constraint({
  code: 'plan-answers-this-problem',
  sentence: 'Le planning répond à ce problème et non à un autre.',
  source: 'Plan, `problem`',
  honouredBy: { search: 'caller', bound: 'no-cheaper' },
  check({ plan, problemHash }) {
    if (plan.problem === undefined || problemHash === undefined || plan.problem === problemHash) return [];
    return [{ message: 'Le planning a été fait pour un autre fichier de problème (son empreinte est différente).' }];
  },
});
