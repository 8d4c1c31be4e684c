import type { ResourceToAdd } from '@diurne/planning-domain';
import { ListResources } from '../list-resources/list-resources.use-case';
import { inMemoryReference } from '../testing/in-memory-reference';
import { AddResource } from './add-resource.use-case';

const coordinator = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-22T08:30:00Z');
const asked: ResourceToAdd = {
  code: 'IDE9',
  name: 'ESSAI Infirmière',
  kind: 'professional',
  trade: 'infirmier',
  capacity: 1,
  turnover: 0,
  attributes: [],
  homeUnitId: null,
  personId: null,
  weekly: [{ weekday: 1, from: 450, to: 900 }],
  break: null,
};
let books: ReturnType<typeof inMemoryReference>;
const add = (more: Partial<ResourceToAdd> = {}) =>
  new AddResource(books.resources, books.units).add(coordinator, { ...asked, ...more }, at);
const listed = () => new ListResources(books.resources).list(coordinator, at);
beforeEach(() => {
  books = inMemoryReference();
});

describe('adding a resource', () => {
  it('puts it among the resources of the establishment', async () => {
    const { weekly: _, break: __, ...said } = asked;
    const resource = await add();
    expect(resource).toEqual({ ...said, id: resource.id, location: null });
    expect(await listed()).toEqual([resource]);
  });

  it('spells a professional’s trade as the house does already', async () => {
    await add();
    expect((await add({ code: 'IDE10', trade: 'Infirmières' })).trade).toBe('infirmier');
    expect((await add({ code: 'SALLE', kind: 'room', trade: 'Infirmières' })).trade).toBe('Infirmières');
    expect((await add({ code: 'DIET', trade: 'diététicienne' })).trade).toBe('diététicienne');
  });

  it('is refused when its hours contradict its capacity or its break, at each of them', async () => {
    const weekly = [
      { weekday: 1, from: 450, to: 900 },
      { weekday: 1, from: 899, to: 1080 },
    ] as const;
    await expect(add({ weekly, break: { from: 690, to: 720, minutes: 31 } })).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'Les disponibilités ne sont pas cohérentes.',
      errors: [{ path: 'weekly[1]' }, { path: 'break.minutes' }],
    });
    expect(await listed()).toEqual([]);
  });

  it('is refused for a unit that is not there', async () => {
    await expect(add({ homeUnitId: 'nowhere' })).rejects.toMatchObject({
      code: 'reference-unknown',
      errors: [{ path: 'homeUnitId', message: 'unité inconnue' }],
    });
    expect(await listed()).toEqual([]);
  });

  it('is somebody’s eye only where that person is a professional, and nobody’s eye themselves', async () => {
    const nurse = await add();
    const watch = { code: 'IDE9-S', name: 'Surveillance', trade: 'surveillance infirmière', personId: nurse.id };
    const eye = await add(watch);
    expect(eye.personId).toBe(nurse.id);
    const room = await add({ code: 'SALLE', kind: 'room', trade: 'salle' });
    for (const wrong of [
      { personId: 'nobody' },
      { personId: eye.id },
      { personId: room.id },
      { personId: nurse.id, kind: 'room' as const },
    ])
      await expect(add({ ...watch, code: 'X', ...wrong })).rejects.toMatchObject({
        code: 'reference-unknown',
        errors: [{ path: 'personId', message: 'professionnel inconnu' }],
      });
  });

  it('is refused under a code that another has', async () => {
    await add();
    await expect(add({ trade: 'médecin' })).rejects.toMatchObject({
      code: 'name-taken',
      message: 'Une ressource porte déjà ce code. Choisissez-en un autre.',
      errors: [{ path: 'code', message: 'code déjà pris' }],
    });
  });
});
