import type { PerformerView } from '@diurne/contracts';
import { aBoard } from '../../testing/mock/board.fixture';
import { aDay } from '../../testing/mock/day.fixture';
import { proposedPerformer } from './performer-choice';
import { whoMayHaveDone } from './who-did-it.view-model';

const person = (id: string, trade: string): PerformerView => ({
  id,
  name: id,
  trade,
  resourceIds: [`${id}-hands`],
  confirmedBy: 'performer',
});
const people = [
  person('oncologist', 'oncologue'),
  person('nurse', 'infirmier'),
  person('pharmacist', 'pharmacien'),
  person('preparer', 'préparateur en pharmacie'),
];
const [first] = aBoard(aDay('2026-11-23', 4)).cards;
const step = (...resources: string[]) => ({
  ...first!.visit.steps[0]!,
  resources: resources.map((id) => ({ ...first!.visit.steps[0]!.resources[0]!, resourceId: `${id}-hands` })),
});
const who = (
  of: ReturnType<typeof step>,
  roles: ('coordinator' | 'wardNurse' | 'physician' | 'pharmacy')[],
  me: string | null,
) => {
  const found = whoMayHaveDone(of, people, { roles, resourceId: me === null ? null : `${me}-hands` });
  return { ...found, others: found.others.map(({ id }) => id), proposed: proposedPerformer(found) };
};

it('is never « moi » for who is no professional of that trade: the planned one is proposed by name', () => {
  const goAhead = step('oncologist');
  expect(who(goAhead, ['coordinator'], null)).toMatchObject({
    me: false,
    others: ['oncologist'],
    proposed: { id: 'oncologist' },
  });
  expect(who(goAhead, ['wardNurse'], 'nurse')).toMatchObject({ me: false, proposed: { id: 'oncologist' } });
  expect(who(goAhead, ['physician'], 'oncologist')).toMatchObject({ me: true, others: [], proposed: 'me' });
});

it('is « moi » for a pharmacist of what is prepared under them, or the préparateur by name', () => {
  expect(who(step('preparer'), ['pharmacy'], 'pharmacist')).toMatchObject({
    me: true,
    others: ['preparer'],
    proposed: 'me',
  });
  expect(who(step('nurse'), ['pharmacy'], 'pharmacist')).toMatchObject({ me: false, others: [], proposed: null });
});

it('is asked of a step that is booked on equipment alone, and of nobody where none is needed', () => {
  expect(who(step('scanner'), ['coordinator'], null)).toMatchObject({ me: false, proposed: { id: null } });
  expect(who(step('scanner'), ['physician'], 'oncologist')).toMatchObject({ me: true, others: [], proposed: 'me' });
  expect(who(step(), ['coordinator'], null)).toMatchObject({ me: true, proposed: 'me' });
});
