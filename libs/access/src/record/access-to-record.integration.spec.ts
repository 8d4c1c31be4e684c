import { randomUUID } from 'node:crypto';
import type { Actor } from '@diurne/database';
import { anAccessHouse, at, outcome, type AccessHouse, type Person } from '../testing/an-access-house';
import { PlaceAccount } from '../account/place-account.use-case';
import { AccessToRecord } from './access-to-record';
import { BreakGlass } from './break-glass.use-case';

let house: AccessHouse;
let visit: string;
let patient: string;
let request: string;
let otherUnit: string;
beforeAll(async () => {
  house = await anAccessHouse();
  const echo = { code: 'echo', label: 'Échographie', start: 545, end: 575, by: house.ids.nurse };
  const booked = await house.book({ on: '2026-11-24', steps: [echo] });
  [visit, patient, request] = [booked.ids.visit, booked.ids.patient, booked.ids.request];
  otherUnit = randomUUID();
  await house.free(
    `INSERT INTO medical_unit (id, establishment_id, code, name, profile, phone, address) VALUES ($1, $2, 'B', 'B', 'medicine', '00', 'là')`,
    [otherUnit, house.ids.establishment],
  );
});
afterAll(async () => {
  await house.drop();
});

const sayUnits = (person: Person, unitIds: readonly string[], everyUnit = false) =>
  new PlaceAccount(house.database).run(house.actor, person.id, { everyUnit, unitIds: [...unitIds] }, at(0));
const asked = (actor: Actor, of: 'patient' | 'visit' | 'request', id: string, when = at(1)) =>
  outcome(house.database.transact(actor, (tx) => new AccessToRecord(tx, when).require('medical', of, [id])));
const all = async (actor: Actor, when = at(1)) => [
  await asked(actor, 'patient', patient, when),
  await asked(actor, 'visit', visit, when),
  await asked(actor, 'request', request, when),
];
const open = ['done', 'done', 'done'];
const closed = ['record-closed', 'record-closed', 'record-closed'];

describe('the door to a record', () => {
  it('opens to the unit that has the visit, to every unit, and not to another', async () => {
    const nurse = await house.person(['wardNurse']);
    expect(await all(nurse.actor)).toEqual(closed);
    await sayUnits(nurse, [otherUnit]);
    expect(await all(nurse.actor)).toEqual(closed);
    await sayUnits(nurse, [house.ids.unit]);
    expect(await all(nurse.actor)).toEqual(open);
    await sayUnits(nurse, [], true);
    expect(await all(nurse.actor)).toEqual(open);
    await sayUnits(nurse, []);
    expect(await all(nurse.actor)).toEqual(closed);
  });

  it('opens to whoever is booked for it, and no longer once they are not', async () => {
    const dietitian = await house.person(['alliedProfessional']);
    await house.free(`UPDATE account SET resource_id = $2 WHERE id = $1`, [dietitian.id, house.ids.nurse]);
    expect(await all(dietitian.actor)).toEqual(open);
    await house.free(`UPDATE booking SET state = 'released' WHERE visit_id = $1`, [visit]);
    expect(await all(dietitian.actor)).toEqual(closed);
    await house.free(`UPDATE booking SET state = 'active' WHERE visit_id = $1`, [visit]);
  });

  it('opens to whoever asked for the visit, by the number of the profession', async () => {
    const prescriber = await house.person(['physician']);
    await house.free(`UPDATE correspondent SET rpps = '10003456786' WHERE id = $1`, [house.ids.prescriber]);
    await house.free(`UPDATE account SET rpps = '10003456780' WHERE id = $1`, [prescriber.id]);
    expect(await all(prescriber.actor)).toEqual(closed);
    await house.free(`UPDATE account SET rpps = '10003456786' WHERE id = $1`, [prescriber.id]);
    expect(await all(prescriber.actor)).toEqual(open);
    await house.free(`UPDATE correspondent SET rpps = NULL WHERE id = $1`, [house.ids.prescriber]);
  });

  it('opens by broken glass until its time is over, to that account alone', async () => {
    const [physician, colleague] = [await house.person(['physician']), await house.person(['physician'])];
    const glass = new BreakGlass(house.database, 60);
    const reason = 'appelé en urgence au fauteuil 4';
    const { until } = await glass.run(physician.actor, { of: 'visit', id: visit, reason }, at(10));
    expect(until).toEqual(at(70));
    expect(await all(physician.actor, at(9, 59))).toEqual(closed);
    expect(await all(physician.actor, at(10))).toEqual(open);
    expect(await all(physician.actor, at(69, 59))).toEqual(open);
    expect(await all(physician.actor, at(70))).toEqual(closed);
    expect(await all(colleague.actor, at(20))).toEqual(closed);
  });

  it('says that no reason opens it to an administrator, and that a confidential record opens by one only', async () => {
    const [administrator, coordinator] = [await house.person(['administrator']), await house.person(['coordinator'])];
    await sayUnits(administrator, [], true);
    await sayUnits(coordinator, [], true);
    expect(await asked(administrator.actor, 'visit', visit)).toBe('role-insufficient');
    await house.free(`UPDATE patient SET confidential = true WHERE id = $1`, [patient]);
    expect(await all(coordinator.actor)).toEqual(closed);
    await new BreakGlass(house.database, 5).run(
      coordinator.actor,
      { of: 'patient', id: patient, reason: 'préparer sa venue de demain' },
      at(0),
    );
    expect(await all(coordinator.actor)).toEqual(open);
    await house.free(`UPDATE patient SET confidential = false WHERE id = $1`, [patient]);
  });

  it('veils line by line in one question, and nothing to the machine’s own jobs', async () => {
    const nurse = await house.person(['wardNurse']);
    const veils = (actor: Actor) =>
      house.database.transact(actor, async (tx) => {
        const sights = await new AccessToRecord(tx, at(1)).seen('visit', [visit, randomUUID()]);
        return [sights.hiddenAs(visit), sights.mine([visit, 'nobody’s'], (id) => id)];
      });
    expect(await veils(nurse.actor)).toEqual(['elsewhere', []]);
    await sayUnits(nurse, [house.ids.unit]);
    expect(await veils(nurse.actor)).toEqual([null, [visit]]);
    expect(await veils(house.actor)).toEqual([null, [visit, 'nobody’s']]);
  });

  it('knows who works in a unit', async () => {
    const secretary = await house.person(['secretary']);
    const ask = (unitId: string) =>
      outcome(
        house.database.transact(secretary.actor, (tx) =>
          new AccessToRecord(tx, at(1)).requireUnit('programme', unitId),
        ),
      );
    await sayUnits(secretary, [otherUnit]);
    expect([await ask(house.ids.unit), await ask(otherUnit)]).toEqual(['unit-not-yours', 'done']);
  });
});
