import { z } from 'zod';
import { endpoint, type Endpoint } from './endpoint';
import { afterShape, nextShape } from './page.shape';
import { endpoints, insideOf } from './testing/endpoint-inputs';

/** Lists that end by themselves, each by what it is a list of. */
const endsByItself: Readonly<Record<string, string>> = {
  listAbsences: 'those that are not over',
  listEpisodes: 'a period of some months',
  listKeptDays: 'a period of some months',
  listOfferedDates: 'one request',
  listPathways: 'what an establishment does',
  listResources: 'what an establishment has',
  listTouchedByAbsence: 'some hours of one resource',
  listTouchedByClosure: 'one day of a unit',
  listUnits: 'what an establishment has',
  openBoard: 'a unit’s day',
  openDay: 'a unit’s day',
  openDayProblem: 'a unit’s day',
  openReport: 'one visit',
  openVisit: 'one visit',
  openWeek: 'a unit’s week',
  proposeOtherHours: 'one visit',
  whoami: 'one account',
};
/** Lists that grow with time and have no pages yet: none is added here, each one that gets pages leaves. */
const withoutPagesYet: readonly string[] = ['listAccounts', 'listCorrespondents'];

const isList = (shape: z.ZodType | undefined): boolean => shape !== undefined && insideOf(shape).type === 'array';
const isBounded = (shape: z.ZodType): boolean =>
  insideOf(shape).checks?.some(({ _zod }) => _zod.def.check === 'max_length') ?? false;

/** Lists of an answer that nothing ends: the answer itself, or what stands directly in it. */
function openLists(answer: z.ZodType | undefined): readonly z.ZodType[] {
  if (answer === undefined) return [];
  const shapes = [answer, ...Object.values(insideOf(answer).shape ?? {})];
  return shapes.filter((shape) => isList(shape) && !isBounded(shape));
}

const fields = (shape: z.ZodType | undefined): object => (shape ? (insideOf(shape).shape ?? {}) : {});
/** By what the page before said, by their number, or so many of all that there are. */
const hasPages = ({ query, answer }: Endpoint): boolean =>
  [
    ['after', 'next'],
    ['page', 'pages'],
    ['limit', 'total'],
  ].some(([asked = '', told = '']) => asked in fields(query) && told in fields(answer));
const isEndless = (contract: Endpoint): boolean =>
  contract.method === 'GET' && openLists(contract.answer).length > 0 && !hasPages(contract);

describe('every list that an endpoint answers', () => {
  const endless = endpoints.filter(([, contract]) => isEndless(contract)).map(([name]) => name);

  it('has pages, a maximum, or an end that comes with what it is a list of', () => {
    const known = [...Object.keys(endsByItself), ...withoutPagesYet];
    expect(endless.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !endless.includes(name))).toEqual([]);
  });

  it('is told from one that goes on for ever', () => {
    const list = (more: object, query = {}) =>
      endpoint({
        method: 'GET',
        path: '/x',
        roles: 'public',
        summary: 'x',
        query: z.strictObject(query),
        answer: z.object({ all: z.array(z.int()), ...more }),
      });
    const answers = [list({}), list({ next: nextShape }), list({ next: nextShape }, { after: afterShape })];
    expect(answers.map(isEndless)).toEqual([true, true, false]);
    const few = endpoint({ method: 'GET', path: '/x', roles: 'public', summary: 'x', answer: z.array(z.int()).max(9) });
    expect(isEndless(few)).toBe(false);
  });
});
