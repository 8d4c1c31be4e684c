import { civilDate } from '@diurne/time';
import { inMemoryReference } from '../testing/in-memory-reference';
import { aHouseWithANurse, monday, today } from '../testing/a-house-with-a-nurse';
import { NoteAbsence } from './note-absence.use-case';

const at = new Date('2026-11-23T08:30:00Z');

describe('noting an absence', () => {
  it('keeps it, once, for a resource that exists', async () => {
    const { actor, books, nurseId } = await aHouseWithANurse();
    const note = new NoteAbsence(books.resources);
    const asked = { resourceId: nurseId, on: monday, until: monday, from: 450, to: 1110, reason: 'malade' };
    expect(await note.note(actor, asked, today, at)).toMatchObject(asked);
    await expect(note.note(actor, { ...asked, from: 1000 }, today, at)).rejects.toMatchObject({
      code: 'already-noted',
    });
    await expect(note.note(actor, { ...asked, resourceId: 'x' }, today, at)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('refuses one that ends before it begins, or is over', async () => {
    const note = new NoteAbsence(inMemoryReference().resources);
    const actor = { establishmentId: 'e', accountId: 'a' };
    const asked = { resourceId: 'r', on: monday, until: monday, from: 600, to: 540, reason: 'malade' };
    await expect(note.note(actor, asked, today, at)).rejects.toMatchObject({
      code: 'input-invalid',
      errors: [{ path: 'to', message: 'la fin doit suivre le début' }],
    });
    const over = { ...asked, on: civilDate('2026-11-20'), until: civilDate('2026-11-20'), to: 700 };
    await expect(note.note(actor, over, today, at)).rejects.toMatchObject({ errors: [{ path: 'until' }] });
  });
});
