import type { PathwayDefinition } from '@diurne/planning-domain';
import { aDesk, at, tuesday, type Desk } from '../testing/a-desk';
import { care } from '../testing/test-programmes';
import { testPathways } from '../testing/test-pathways';
import { PublishPathway, type PublishingOrder } from './publish-pathway.use-case';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
});
const publish = (
  definition: PathwayDefinition,
  code = 'care',
  confirmed: PublishingOrder['confirmed'] = ['fasting-without-early-step'],
) =>
  new PublishPathway(desk.shelf).publish(
    desk.actor,
    { code, name: 'Soin revu', regime: 'counted', regimeSource: 'essai', definition, confirmed },
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
      errors: [{ path: 'definition.first[0]', message: 'aucune étape « XX »' }],
    });
    expect(
      await paths({
        relations: [
          { from: 'PDS', to: 'PDS', min: 31, max: 30 },
          { from: 'CS', to: 'ECHO' },
        ],
      }),
    ).toEqual(['definition.relations[0].to', 'definition.relations[0].max', 'definition.relations[1]']);
    expect(await paths({ relations: [{ from: 'PDS', to: 'CS', min: 30, max: 30 }] })).toEqual([]);
    expect(await paths({ dayPlace: { attributes: ['armchair'], from: 'XX', to: 'ECHO' } })).toEqual([
      'definition.dayPlace.from',
    ]);
    const steps = checkup.steps.map((step) => ({ ...step, optional: step.code === 'ECHO' }));
    expect(await paths({ steps, dayPlace: { attributes: ['armchair'], from: 'CS', to: 'ECHO' } })).toEqual([
      'definition.dayPlace.to',
    ]);
    expect(await paths({ maxPresence: 34 })).toEqual(['definition.steps[1].duration']);
    expect(
      await paths({
        sameResource: [
          [
            { step: 'PDS', line: 0 },
            { step: 'CS', line: 1 },
          ],
        ],
      }),
    ).toEqual(['definition.sameResource[0][1].line']);
  });

  it('refuses what names nobody and nothing of the house', async () => {
    const [blood, ...others] = checkup.steps;
    expect(
      await faults({ steps: [{ ...blood!, location: 'LABO', uses: [{ codes: ['inf-9'], amount: 1 }] }, ...others] }),
    ).toMatchObject({
      code: 'reference-unknown',
      errors: [
        { path: 'definition.steps[0].location', message: 'lieu inconnu : LABO' },
        { path: 'definition.steps[0].uses[0].codes[0]', message: 'ressource inconnue : inf-9' },
      ],
    });
    expect(await faults({ dayPlace: { attributes: ['armchair', 'isolated'] } })).toMatchObject({
      errors: [
        { path: 'definition.dayPlace.attributes', message: 'aucune place n’est à la fois : armchair, isolated' },
      ],
    });
  });

  it('refuses what fits no empty day, and says what does not go together', async () => {
    const circle = [
      { from: 'PDS', to: 'CS', min: 0 },
      { from: 'CS', to: 'PDS', min: 0 },
    ];
    expect(await faults({ relations: circle })).toMatchObject({
      code: 'pathway-never-fits',
      message: expect.stringContaining('Ce parcours ne tient sur aucune journée, même seul'),
      errors: [
        {
          path: 'definition',
          message:
            'Les ordres imposés («\u00a0Acte PDS\u00a0» avant «\u00a0Acte CS\u00a0» et «\u00a0Acte CS\u00a0» avant «\u00a0Acte PDS\u00a0») ne peuvent pas être tenus ensemble.',
        },
      ],
    });
    // Open from midnight to 20 h: a window that begins later holds nothing.
    const [blood, ...others] = checkup.steps;
    const late = { ...blood!, window: { from: 1190, to: 1210 } };
    expect(await faults({ steps: [late, ...others], relations: [] })).toMatchObject({ code: 'pathway-never-fits' });
    expect(await paths({ relations: circle.slice(1) })).toEqual([]);
  });

  it('looks at each unit with what serves it, though their hours are the same', async () => {
    const { resources } = desk.house;
    const own = resources.map((one) => (one.id === desk.ids.nurses ? { ...one, homeUnitId: desk.ids.otherUnit } : one));
    resources.splice(0, resources.length, ...own);
    await expect(publish(testPathways.care)).resolves.toMatchObject({ version: 2 });
  });

  it('takes hours that are not entered yet as free', async () => {
    const nurses = desk.house.resources.findIndex(({ id }) => id === desk.ids.nurses);
    desk.house.resources[nurses] = { ...desk.house.resources[nurses]!, windows: [] };
    await expect(publish(testPathways.care)).resolves.toMatchObject({ version: 2 });
    desk.house.resources[nurses] = {
      ...desk.house.resources[nurses],
      windows: [{ from: 500, to: 555, capacity: 2 }],
    };
    await expect(publish(testPathways.care)).rejects.toMatchObject({
      code: 'pathway-never-fits',
      message: expect.stringContaining('Acte SOIN'),
    });
  });

  it('asks about a patient who fasts for no early step, until that is confirmed or given', async () => {
    await expect(publish(testPathways.care, 'care', [])).rejects.toMatchObject({
      code: 'fasting-without-early-step',
      message: expect.stringContaining('ou confirmez que c’est voulu'),
      errors: [{ path: 'definition.preparation[0]' }],
    });
    const [step] = testPathways.care.steps;
    const early = { ...testPathways.care, steps: [{ ...step!, window: { from: 460, to: 580 } }] };
    await expect(publish(early, 'care', [])).resolves.toMatchObject({ version: 2 });
    await expect(publish(testPathways.care)).resolves.toMatchObject({ version: 3 });
  });
});
