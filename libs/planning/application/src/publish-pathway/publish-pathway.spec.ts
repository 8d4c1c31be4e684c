import type { PathwayDefinition } from '@diurne/planning-domain';
import { aDesk, at, tuesday, type Desk } from '../testing/a-desk';
import { care } from '../testing/test-programmes';
import { testPathways } from '../testing/test-pathways';
import { PublishPathway } from './publish-pathway.use-case';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
});
const publish = (definition: PathwayDefinition, code = 'care') =>
  new PublishPathway(desk.shelf).publish(
    desk.actor,
    { code, name: 'Soin revu', regime: 'counted', regimeSource: 'essai', definition },
    at,
  );
const { checkup } = testPathways;
const faults = (more: Partial<PathwayDefinition>) =>
  publish({ ...checkup, ...more }, 'bilan').catch((error: { errors: { path: string }[] }) => error);
const paths = async (more: Partial<PathwayDefinition>) => {
  const refusal = await faults(more);
  return 'errors' in refusal ? refusal.errors.map(({ path }) => path) : [];
};

describe('publishing a pathway', () => {
  it('appends a version, and visits that are booked keep theirs', async () => {
    const { visitId } = await desk.book(care(desk, 545));
    const before = desk.visit(visitId).pathwayVersionId;
    expect(await publish(testPathways.longCare)).toMatchObject({ version: 2 });
    expect(desk.visit(visitId)).toMatchObject({ pathwayVersionId: before, pathway: testPathways.care });
    const { requestId } = await desk.request(tuesday);
    expect(desk.house.requestAt(requestId)?.pathwayVersionId).toBe(before);
  });

  it('refuses what contradicts itself, at the path of each fault', async () => {
    expect(await faults({ first: ['XX'] })).toMatchObject({
      code: 'input-invalid',
      message: 'Le parcours se contredit. Corrigez les champs signalés.',
      errors: [{ path: 'body.definition.first[0]', message: 'aucune étape « XX »' }],
    });
    expect(
      await paths({
        relations: [
          { from: 'PDS', to: 'PDS', min: 31, max: 30 },
          { from: 'CS', to: 'ECHO' },
        ],
      }),
    ).toEqual(['body.definition.relations[0].to', 'body.definition.relations[0].max', 'body.definition.relations[1]']);
    expect(await paths({ relations: [{ from: 'PDS', to: 'CS', min: 30, max: 30 }] })).toEqual([]);
    expect(await paths({ maxPresence: 34 })).toEqual(['body.definition.steps[1].duration']);
    expect(
      await paths({
        sameResource: [
          [
            { step: 'PDS', line: 0 },
            { step: 'CS', line: 1 },
          ],
        ],
      }),
    ).toEqual(['body.definition.sameResource[0][1].line']);
  });

  it('refuses what names nobody and nothing of the house', async () => {
    const [blood, ...others] = checkup.steps;
    expect(
      await faults({ steps: [{ ...blood!, location: 'LABO', uses: [{ codes: ['inf-9'], amount: 1 }] }, ...others] }),
    ).toMatchObject({
      code: 'reference-unknown',
      errors: [
        { path: 'body.definition.steps[0].location', message: 'lieu inconnu : LABO' },
        { path: 'body.definition.steps[0].uses[0].codes[0]', message: 'ressource inconnue : inf-9' },
      ],
    });
    expect(await faults({ dayPlace: { attributes: ['armchair', 'isolated'] } })).toMatchObject({
      errors: [
        { path: 'body.definition.dayPlace.attributes', message: 'aucune place n’est à la fois : armchair, isolated' },
      ],
    });
  });
});
