import type { NextVersion } from '@diurne/agenda-domain';
import { IssueAgenda, versionDue } from '../issue-agenda/issue-agenda.use-case';
import type { AgendaAtHand } from '../ports/agenda-ledger';
import { arrivesAt, leftAt, present, thresholdMinutes, visitToTell, type AgendaHouse } from './agenda-house';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));
const replaced = 'Remplacé par une version plus récente avant l’envoi.';
const calledOff = 'La venue a été annulée avant l’envoi.';
const noAddress = 'Le patient n’a plus d’adresse électronique.';

/** What every ledger of agendas promises. */
export function describeAgendaLedger(name: string, make: () => Promise<AgendaHouse>): void {
  describe(`the ledger of agendas ${name}`, () => {
    let house: AgendaHouse;
    beforeEach(async () => {
      house = await make();
    });
    const issue = (minute: number) => new IssueAgenda(house.ledger).issue(house.actor, house.visitId, at(minute));
    const look = async (): Promise<AgendaAtHand> => {
      const seen: AgendaAtHand[] = [];
      await house.ledger.issue(house.actor, house.visitId, at(0), (found) => {
        seen.push(found);
        return { kind: 'nothing' };
      });
      return seen[0]!;
    };
    const newest = async () => (await house.traces()).versions.at(-1)!;
    const toSend = (id: string, actor = house.actor, when = at(29)) => house.ledger.versionToSend(actor, id, when);
    const called = (minute: number, reached: boolean, visitId = house.visitId) => {
      const call = { means: 'telephone', reached, said: 'Heure et jeûne redits.' } as const;
      return house.ledger.noteCall(house.actor, visitId, call, at(minute), (found) =>
        versionDue({ ...found, held: false }, at(minute)),
      );
    };
    const hasten = (minute: number) => house.ledger.hasten(house.actor, house.visitId, at(minute));

    it('shows a visit as its patient may learn of it, and what they were told of it', async () => {
      expect(await look()).toMatchObject({ state: 'booked', arrivesAt, visit: visitToTell, last: null, mayKnow: true });
      await issue(3);
      const last = { sequence: 0, method: 'REQUEST', content: present, withdrawn: false, told: 'not' };
      expect(await look()).toMatchObject({ last, mayKnow: false });
      await house.arrives(500);
      expect(await look()).toMatchObject({
        arrivesAt: new Date(arrivesAt.getTime() + 5 * 60_000),
        visit: { arrival: 500, departure: 610 },
        last,
      });
    });

    it('writes a version together with its message and its job, and has told nobody yet', async () => {
      expect(await issue(3)).toEqual({ kind: 'version', sequence: 0, method: 'REQUEST', content: present });
      expect(await house.traces()).toEqual({
        versions: [expect.any(String)],
        deliveries: [{ version: 0, state: 'waiting', failure: null }],
        jobs: [{ job: 'send-agenda', of: await newest(), due: at(3) }],
        announcedAt: null,
        held: false,
        calls: [],
        events: [],
        acts: ['agenda-issued'],
      });
    });

    it('takes back what has not left when a newer version is written, and nothing else', async () => {
      await issue(3);
      await house.settles('sent');
      await house.arrives(500);
      await issue(11);
      await house.arrives(505);
      await issue(19);
      expect((await house.traces()).deliveries).toEqual([
        { version: 0, state: 'sent', failure: null },
        { version: 1, state: 'failed', failure: replaced },
        { version: 2, state: 'waiting', failure: null },
      ]);
    });

    it.each(['sent', 'claimed', 'uncertain'] as const)(
      'takes a patient to know what may be with them (%s), and tells them that it does not take place',
      async (state) => {
        await issue(3);
        await house.settles(state);
        await house.becomes('cancelled');
        expect(await issue(11)).toMatchObject({ kind: 'version', sequence: 1, method: 'CANCEL', content: present });
        expect((await house.traces()).deliveries.map((one) => [one.version, one.state])).toEqual([
          [0, state],
          [1, 'waiting'],
        ]);
      },
    );

    it('takes back a message whose visit was called off before it left, and knows it when the visit stands again', async () => {
      await issue(3);
      await house.becomes('unscheduled');
      expect(await issue(11)).toEqual({ kind: 'nothing' });
      expect((await house.traces()).deliveries).toEqual([{ version: 0, state: 'failed', failure: calledOff }]);
      await house.becomes('booked');
      expect(await look()).toMatchObject({ last: { sequence: 0, withdrawn: true }, mayKnow: false });
      expect(await issue(19)).toMatchObject({ sequence: 1, method: 'REQUEST' });
    });

    it('lets a cancellation that waits leave, however often it is heard', async () => {
      await issue(3);
      await house.settles('sent');
      await house.becomes('cancelled');
      for (const minute of [11, 13]) await issue(minute);
      expect((await house.traces()).deliveries[1]).toEqual({ version: 1, state: 'waiting', failure: null });
    });

    it('does not take a carrier’s failure for a message that was taken back', async () => {
      await issue(3);
      await house.settles('failed', 'Adresse refusée.');
      expect(await look()).toMatchObject({ last: { withdrawn: false }, mayKnow: false });
    });

    it('announces a visit once its message is gone, and never before', async () => {
      await issue(3);
      expect((await look()).last).toMatchObject({ told: 'not' });
      for (const state of ['waiting', 'claimed', 'uncertain', 'failed'] as const) {
        await house.ledger.noteTelling(house.actor, await house.settles(state));
        expect(await house.traces()).toMatchObject({ announcedAt: null, events: [] });
      }
      const gone = await house.settles('sent');
      await house.ledger.noteTelling(house.neighbour, gone);
      expect((await house.traces()).announcedAt).toBeNull();
      for (const _ of [1, 2]) await house.ledger.noteTelling(house.actor, gone);
      expect(await house.traces()).toMatchObject({ announcedAt: leftAt, events: ['visit-announced'] });
      expect((await look()).last).toMatchObject({ told: 'told' });
    });

    it('does not announce hours that are no longer those that are gone', async () => {
      await issue(3);
      const gone = await house.settles('sent');
      await house.arrives(500);
      await house.ledger.noteTelling(house.actor, gone);
      expect((await house.traces()).announcedAt).toBeNull();
      await issue(11);
      await house.arrives(495);
      await house.ledger.noteTelling(house.actor, gone);
      expect((await house.traces()).announcedAt).toBeNull();
    });

    it('announces anew, once, a visit whose patient was told and that was moved and moved back', async () => {
      await issue(3);
      await house.arrives(500);
      await house.arrives(495);
      expect(await issue(11)).toEqual({ kind: 'nothing' });
      expect((await house.traces()).announcedAt).toBeNull();
      await house.settles('sent');
      await issue(13);
      await issue(19);
      expect(await house.traces()).toMatchObject({ announcedAt: at(13), events: ['visit-announced'] });
    });

    it('tells nothing of a step that moves by less than the unit’s threshold: who was told still is', async () => {
      await issue(3);
      await house.settles('sent');
      await house.stepBegins(510 + thresholdMinutes - 1);
      expect(await issue(11)).toEqual({ kind: 'nothing' });
      expect((await house.traces()).announcedAt).toEqual(at(11));
      await house.stepBegins(510 + thresholdMinutes);
      expect(await issue(13)).toMatchObject({ sequence: 1, method: 'REQUEST' });
    });

    it('lets wait what somebody wishes to wait, until the next change or until it is asked for', async () => {
      const { actor, ledger, neighbour, visitId } = house;
      expect(await ledger.hold(neighbour, visitId, at(1), 'asked')).toBe('unknown');
      expect(await ledger.hold(actor, house.newId(), at(1), 'asked')).toBe('unknown');
      expect(await ledger.hold(actor, visitId, arrivesAt, 'asked')).toBe('silent');
      for (const wish of ['asked', 'heard'] as const)
        expect(await ledger.hold(actor, visitId, at(2), wish)).toBe('held');
      expect(await issue(3)).toEqual({ kind: 'nothing' });
      expect(await house.traces()).toMatchObject({ held: true, versions: [], events: ['telling-held'] });
      await ledger.becomeDue(actor, visitId, at(5), 'after-the-delay');
      expect((await house.traces()).held).toBe(false);
      expect(await issue(12)).toMatchObject({ kind: 'version' });
      await ledger.hold(actor, visitId, at(13), 'asked');
      expect(await toSend(await newest())).toBeNull();
      expect((await house.traces()).deliveries).toMatchObject([{ failure: expect.stringContaining('Mis en attente') }]);
      await hasten(17);
      expect((await house.traces()).held).toBe(false);
      expect(await issue(17)).toMatchObject({ sequence: 1, method: 'REQUEST' });
    });

    it('takes who was reached for told, whatever became of the letter; who was not stays untold', async () => {
      await issue(3);
      await house.settles('failed', 'Adresse refusée.');
      expect(await called(5, false)).toBe('noted');
      expect(await house.traces()).toMatchObject({ calls: [false], announcedAt: null, events: [] });
      expect(await look()).toMatchObject({ last: { told: 'not' }, mayKnow: false });
      expect(await called(7, true)).toBe('noted');
      expect(await house.traces()).toMatchObject({
        calls: [false, true],
        announcedAt: at(7),
        events: ['visit-announced'],
        acts: ['agenda-issued', 'agenda-call-noted', 'agenda-call-noted'],
      });
      expect(await look()).toMatchObject({ last: { sequence: 0, told: 'told' }, mayKnow: true });
      await house.becomes('cancelled');
      expect(await issue(11)).toMatchObject({ sequence: 1, method: 'CANCEL' });
    });

    it('writes what a voice has told before any letter, sends none, and ends the wait', async () => {
      await house.ledger.hold(house.actor, house.visitId, at(1), 'heard');
      expect(await called(7, true)).toBe('noted');
      expect(await house.traces()).toMatchObject({ deliveries: [], jobs: [], held: false, announcedAt: at(7) });
      expect(await look()).toMatchObject({ last: { sequence: 0, method: 'REQUEST', told: 'told' } });
      expect(await issue(11)).toEqual({ kind: 'nothing' });
      expect(await called(13, true, house.newId())).toBe('unknown');
    });

    it('sends to an address that was added since, when a person asks', async () => {
      await house.isReachedAt(null);
      await issue(3);
      await house.isReachedAt('odile@exemple.test');
      expect(await hasten(17)).toBe('hastened');
      expect(await house.traces()).toMatchObject({
        deliveries: [{ version: 0, state: 'waiting', failure: null }],
        jobs: expect.arrayContaining([{ job: 'send-agenda', of: await newest(), due: at(17) }]),
      });
    });

    it('opens no message to a patient without an address, who must be told by hand that it does not take place', async () => {
      await house.isReachedAt(null);
      await issue(3);
      expect(await house.traces()).toMatchObject({ deliveries: [], jobs: [], announcedAt: null });
      expect((await look()).mayKnow).toBe(true);
      await house.becomes('postponed');
      expect(await issue(11)).toMatchObject({ sequence: 1, method: 'CANCEL' });
    });

    it('writes nothing when the decision breaks, and decides nothing of nobody', async () => {
      const broken = (): NextVersion => {
        throw new Error('non');
      };
      const before = await house.traces();
      await expect(house.ledger.issue(house.actor, house.visitId, at(3), broken)).rejects.toThrow('non');
      expect(await house.ledger.issue(house.actor, house.newId(), at(3), broken)).toBeNull();
      expect(await house.ledger.issue(house.neighbour, house.visitId, at(3), broken)).toBeNull();
      expect(await house.traces()).toEqual(before);
    });

    it('gives the newest version to send, to where its patient is reached by now', async () => {
      await issue(3);
      await house.isReachedAt('odile@ailleurs.test');
      const { patientId } = house;
      const content = present;
      expect(await toSend(await newest())).toEqual({
        version: {
          id: await newest(),
          patientId,
          uid: `${house.visitId}@990000001.diurne`,
          sequence: 0,
          method: 'REQUEST',
          issuedAt: at(3),
          content,
        },
        way: { channel: 'email', address: 'odile@ailleurs.test' },
      });
    });

    it('gives nothing of nobody or of another establishment', async () => {
      await issue(3);
      expect(await toSend(house.newId())).toBeNull();
      expect(await toSend(await newest(), house.neighbour)).toBeNull();
      expect((await house.traces()).deliveries).toEqual([{ version: 0, state: 'waiting', failure: null }]);
    });

    it('takes back, instead of giving it, what a carrier put off until a newer version stood', async () => {
      await issue(3);
      const older = await newest();
      await house.settles('claimed');
      await house.isReachedAt(null);
      await house.arrives(500);
      await issue(11);
      await house.isReachedAt('odile@exemple.test');
      await house.settles('waiting');
      expect(await toSend(older)).toBeNull();
      expect((await house.traces()).deliveries).toEqual([{ version: 0, state: 'failed', failure: replaced }]);
    });

    it('takes back, instead of giving it, what is called off by now; that it does not take place is told', async () => {
      await issue(3);
      await house.becomes('cancelled');
      expect(await toSend(await newest())).toBeNull();
      expect((await house.traces()).deliveries).toEqual([{ version: 0, state: 'failed', failure: calledOff }]);
      await house.settles('sent');
      await issue(11);
      expect(await toSend(await newest())).toMatchObject({ version: { sequence: 1, method: 'CANCEL' } });
    });

    it.each([
      ['noShow', at(29), 'Le patient a été déclaré absent avant l’envoi.'],
      ['arrived', at(29), 'Le patient était déjà arrivé avant l’envoi.'],
      ['booked', arrivesAt, 'L’heure d’arrivée est passée avant l’envoi.'],
    ])('takes back, with the reason, what the day has overtaken (%s)', async (state, when, failure) => {
      await issue(3);
      expect(await toSend(await newest())).not.toBeNull();
      await house.becomes(state);
      expect(await toSend(await newest(), house.actor, when)).toBeNull();
      expect((await house.traces()).deliveries).toEqual([{ version: 0, state: 'failed', failure }]);
    });

    it('takes back what tells hours that no longer stand, and has the agenda due once more', async () => {
      await issue(3);
      await house.arrives(525);
      expect(await toSend(await newest())).toBeNull();
      const { deliveries, jobs } = await house.traces();
      expect(deliveries).toMatchObject([
        { state: 'failed', failure: expect.stringContaining('Les heures ont changé') },
      ]);
      expect(jobs).toContainEqual({ job: 'issue-agenda', of: house.visitId, due: at(36) });
      await house.settles('waiting');
      await toSend(await newest(), house.actor, at(31));
      expect((await house.traces()).jobs).toContainEqual({ job: 'issue-agenda', of: house.visitId, due: at(36) });
    });

    it('takes back what has no address to go to any more, and leaves what is on its way', async () => {
      await issue(3);
      await house.isReachedAt(null);
      await house.settles('claimed');
      expect(await toSend(await newest())).toBeNull();
      expect((await house.traces()).deliveries).toEqual([{ version: 0, state: 'claimed', failure: null }]);
      await house.settles('waiting');
      expect(await toSend(await newest())).toBeNull();
      expect((await house.traces()).deliveries).toEqual([{ version: 0, state: 'failed', failure: noAddress }]);
    });

    it('has an agenda due once for several changes, seven minutes after the last or at once', async () => {
      const { actor, ledger, visitId } = house;
      for (const minute of [3, 5]) await ledger.becomeDue(actor, visitId, at(minute), 'after-the-delay');
      expect((await house.traces()).jobs).toEqual([{ job: 'issue-agenda', of: visitId, due: at(12) }]);
      await ledger.becomeDue(actor, visitId, at(6), 'at-once');
      await ledger.becomeDue(actor, house.newId(), at(8), 'at-once');
      await ledger.becomeDue(house.neighbour, visitId, at(8), 'at-once');
      expect((await house.traces()).jobs).toEqual([{ job: 'issue-agenda', of: visitId, due: at(6) }]);
    });

    it.each(['failed', 'uncertain'] as const)(
      'tries again at once a message that is %s when a person asks',
      async (state) => {
        await issue(3);
        await house.settles(state, 'Adresse refusée.');
        expect(await hasten(17)).toBe('hastened');
        expect(await house.traces()).toMatchObject({
          deliveries: [{ version: 0, state: 'waiting', failure: null }],
          jobs: expect.arrayContaining([
            { job: 'issue-agenda', of: house.visitId, due: at(17) },
            { job: 'send-agenda', of: await newest(), due: at(17) },
          ]),
          events: ['agenda-asked'],
          acts: ['agenda-issued', 'agenda-hastened'],
        });
      },
    );

    it('does not send again what has left, nor what was taken back, when a person asks', async () => {
      await issue(3);
      await house.settles('sent');
      await hasten(17);
      expect((await house.traces()).deliveries).toEqual([{ version: 0, state: 'sent', failure: null }]);
      await house.settles('failed', calledOff);
      await hasten(23);
      expect((await house.traces()).deliveries).toEqual([{ version: 0, state: 'failed', failure: calledOff }]);
    });

    it('hastens nothing of nobody, of a patient who is here, after the hour, or without an address', async () => {
      const before = await house.traces();
      const { actor, ledger, neighbour, visitId } = house;
      expect(await ledger.hasten(actor, house.newId(), at(3))).toBe('unknown');
      expect(await ledger.hasten(neighbour, visitId, at(3))).toBe('unknown');
      expect(await ledger.hasten(actor, visitId, arrivesAt)).toBe('silent');
      await house.isReachedAt(null);
      expect(await hasten(3)).toBe('no-channel');
      await house.becomes('arrived');
      expect(await hasten(3)).toBe('silent');
      expect(await house.traces()).toEqual(before);
    });

    it('lets the agenda be read, and traces that it was', async () => {
      const { actor, ledger, neighbour, visitId } = house;
      const uid = `${visitId}@990000001.diurne`;
      expect(await ledger.read(actor, visitId, at(3))).toMatchObject({
        uid,
        issuedAt: null,
        last: null,
        visit: visitToTell,
      });
      await issue(11);
      expect(await ledger.read(actor, visitId, at(19))).toMatchObject({ issuedAt: at(11), last: { sequence: 0 } });
      expect(await ledger.read(actor, house.newId(), at(19))).toBeNull();
      expect(await ledger.read(neighbour, visitId, at(19))).toBeNull();
      expect((await house.traces()).acts).toEqual(['agenda-read', 'agenda-issued', 'agenda-read']);
    });
  });
}
