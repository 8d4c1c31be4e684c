import type { NewPathwayVersion, PathwayShelf } from '../ports/pathway-shelf';
import { PublishPathway } from '../publish-pathway/publish-pathway.use-case';
import type { HouseToPlan } from './house-to-plan';
import { testPathways } from './test-pathways';

const at = new Date('2026-11-22T08:30:00Z');

/** What every shelf of pathways promises. */
export function describePathwayShelf(
  name: string,
  make: () => Promise<HouseToPlan & { readonly shelf: PathwayShelf }>,
): void {
  describe(`the pathway shelf ${name}`, () => {
    let house: Awaited<ReturnType<typeof make>>;
    beforeEach(async () => {
      house = await make();
    });
    const version = (more: Partial<NewPathwayVersion> = {}): NewPathwayVersion => ({
      code: 'bilan-cardio',
      name: 'Bilan cardiologique',
      regime: 'counted',
      regimeSource: 'essai',
      definition: testPathways.checkup,
      ...more,
    });
    const publish = (one: NewPathwayVersion) =>
      new PublishPathway(house.shelf).publish(house.actor, { ...one, confirmed: ['fasting-without-early-step'] }, at);

    it('appends versions of one pathway, numbered from 1', async () => {
      const first = await publish(version());
      const other = await publish(version({ code: 'soin', definition: testPathways.care }));
      const second = await publish(version({ code: 'Bilan-CARDIO', name: 'Bilan revu' }));
      expect([first.version, other.version, second.version]).toEqual([1, 1, 2]);
      expect(second.pathwayId).toBe(first.pathwayId);
      expect(other.pathwayId).not.toBe(first.pathwayId);
      expect(second.versionId).not.toBe(first.versionId);
    });

    it('lets its judge see what exists, and keeps no number of what is refused', async () => {
      const [step] = testPathways.care.steps;
      const unknown = { ...testPathways.care, steps: [{ ...step!, uses: [{ trade: 'orthoptiste', amount: 1 }] }] };
      await expect(publish(version({ definition: unknown }))).rejects.toMatchObject({
        code: 'reference-unknown',
        errors: [{ path: 'definition.steps[0].uses[0].trade', message: 'personne n’est : orthoptiste' }],
      });
      const crowded = { ...testPathways.care, steps: [{ ...step!, uses: [{ trade: 'infirmier', amount: 3 }] }] };
      await expect(publish(version({ definition: crowded }))).rejects.toMatchObject({
        errors: [{ path: 'definition.steps[0].uses[0].amount' }],
      });
      expect((await publish(version())).version).toBe(1);
    });

    it('lets its judge try a visit on empty days with their hours', async () => {
      const [step] = testPathways.care.steps;
      const at20 = { ...testPathways.care, steps: [{ ...step!, window: { from: 1200, to: 1275 } }] };
      await expect(publish(version({ definition: at20 }))).rejects.toMatchObject({ code: 'pathway-never-fits' });
      const before20 = { ...testPathways.care, steps: [{ ...step!, window: { from: 1140, to: 1275 } }] };
      expect((await publish(version({ definition: before20 }))).version).toBe(1);
    });
  });
}
