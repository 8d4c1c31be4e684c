import { draftReport } from '@diurne/discharge-domain';
import { DraftReport } from '../draft-report/draft-report.use-case';
import type { ReportChange } from '../ports/report-ledger';
import * as known from './report-house';
import type { ReportHouse } from './report-house';
import { at, complete, look, sign, write } from './written-report';

const outdated = 'Une version plus récente le remplace, ou l’adresse a été retirée.';

/** What every ledger of reports promises. */
export function describeReportLedger(name: string, make: () => Promise<ReportHouse>): void {
  describe(`the ledger of reports ${name}`, () => {
    let house: ReportHouse;
    beforeEach(async () => {
      house = await make();
    });
    const change = (decided: ReportChange, actor: typeof house.neighbour = house.actor, visitId = house.visitId) =>
      house.ledger.change(actor, visitId, at(7), () => decided);
    const draft = () => new DraftReport(house.ledger).draft(house.actor, house.visitId, at(5));
    const signed = async () => {
      await write(house);
      return sign(house);
    };
    const signedFor = (versionId: string, role: known.Role = 'primary', actor: typeof house.neighbour = house.actor) =>
      house.ledger.signedFor(actor, versionId, house.physicians[role]);
    const becomeDue = (versionId: string, actor: typeof house.neighbour = house.actor) =>
      house.ledger.becomeDue(actor, versionId, at(3));
    const deliveries = async () => (await house.traces()).deliveries;

    it('gives up a new version: the signed one is the latest again, and the next takes the number', async () => {
      const first = await signed();
      await draft();
      const { latest, signedBefore } = await look(house);
      expect([latest?.number, latest?.state, signedBefore?.version]).toEqual([2, 'draft', 1]);
      await change({ kind: 'giveUp', versionId: latest!.id, reason: null });
      const found = await look(house);
      expect([found.latest?.id, found.latest?.state, found.signedBefore]).toEqual([first, 'signed', null]);
      await draft();
      expect((await look(house)).latest).toMatchObject({ number: 2, state: 'draft' });
    });

    it('shows a visit as it was lived, its physicians and what the document says besides', async () => {
      await house.does('echo', 641);
      const { echo } = house.steps;
      expect(await look(house)).toMatchObject({
        visitState: 'arrived',
        latest: null,
        lived: {
          arrived: true,
          justification: known.justification,
          allergies: known.allergies,
          treatments: known.treatments,
          pathwaySentences: {},
          left: false,
          unconfirmed: [],
          facts: [expect.any(String), expect.any(String)],
          standing: [expect.any(String), expect.any(String)],
          done: [
            {
              stepId: echo,
              label: 'Échographie',
              performer: known.performer,
              profession: known.profession,
              counted: true,
              doneAtMinute: 641,
            },
          ],
          untraced: [{ stepId: house.steps.blood, label: 'Prise de sang' }],
        },
        signedBefore: null,
        inForce: null,
        frame: {
          establishment: known.establishment,
          unit: known.unit,
          patient: { ...known.patient, ipp: expect.any(String) },
          visit: {
            id: house.visitId,
            on: known.visitOn,
            pathwayName: known.pathwayName,
            arrivedAtMinute: known.arrivedAtMinute,
            leftAtMinute: null,
            entryMode: known.entryMode,
          },
        },
        recipients: [
          {
            correspondentId: house.physicians.primary,
            name: 'Dr MORVEAUX Jean',
            role: 'primary',
            way: { channel: 'email', address: 'morveaux@exemple.test' },
          },
          { correspondentId: house.physicians.referring, name: 'Dr ESTOURBIN Léa', role: 'referring', way: null },
        ],
      });
      await house.becomes('inProgress');
      expect((await look(house)).visitState).toBe('inProgress');
    });

    it('tells what was given with a step', async () => {
      await house.gives('blood', 527);
      expect((await look(house)).lived.done).toMatchObject([{ label: 'Prise de sang', given: [known.givenWords] }]);
    });

    it('tells what nobody has confirmed, as such, and why a step was left out', async () => {
      await house.isDeclared('blood', 527);
      await house.leavesOut('echo');
      const { lived } = await look(house);
      expect(lived).toMatchObject({
        unconfirmed: ['Prise de sang'],
        done: [{ stepId: house.steps.blood, performer: known.performer, doneAtMinute: 527, unconfirmed: true }],
        untraced: [
          {
            stepId: house.steps.echo,
            label: 'Échographie',
            said: `refusé par le patient, craint l’aiguille (noté par ${known.author})`,
          },
        ],
      });
      expect(lived.standing.map((fact) => fact.endsWith('?'))).toEqual([false, true, false]);
      expect(lived.facts).toEqual(lived.standing.filter((fact) => !fact.endsWith('?')));
    });

    it('keeps a draft, each save of it under its number, and who wrote it', async () => {
      await draft();
      const { latest, lived } = await look(house);
      expect(latest).toEqual({
        id: expect.any(String),
        number: 1,
        edit: 1,
        state: 'draft',
        content: draftReport(lived),
        editedBy: known.author,
        authors: [known.author],
      });
      const content = await complete(house);
      await change({ kind: 'write', versionId: latest!.id, content });
      expect((await look(house)).latest).toEqual({ ...latest, edit: 2, content });
      const { events, acts } = await house.traces();
      expect([events, acts]).toEqual([['report-drafted'], ['report-drafted', 'report-written']]);
    });

    it('keeps every save, and beside them what came too late, for as long as there is a report', async () => {
      await draft();
      const { latest } = await look(house);
      const content = await complete(house);
      await change({ kind: 'write', versionId: latest!.id, content });
      const late = { ...content, transfusion: true };
      await change({ kind: 'keepBeside', versionId: latest!.id, edit: 1, content: late });
      const { author } = known;
      expect((await house.traces()).edits).toEqual([
        { edit: 1, beside: false, content: latest!.content, author },
        { edit: 2, beside: false, content, author },
        { edit: 1, beside: true, content: late, author },
      ]);
      expect((await look(house)).latest).toMatchObject({ edit: 2, content });
    });

    it('sees the facts of the visit change, and its departure', async () => {
      const before = (await look(house)).lived.facts;
      await house.isSeenOut(905);
      const { lived, frame } = await look(house);
      expect(lived.facts).toHaveLength(before.length + 1);
      expect(lived).toMatchObject({ left: true });
      expect(frame.visit).toMatchObject({ leftAtMinute: 905, exitMode: 'home' });
      expect((await look(house)).lived.facts).toEqual(lived.facts);
    });

    it('opens no message to an address that nobody has marked as secure, and takes back what waits for one', async () => {
      await house.isReachedAt('primary', 'morveaux@exemple.test', false);
      const first = await signed();
      expect(await deliveries()).toEqual([]);
      await house.isReachedAt('primary', 'morveaux@exemple.test');
      await write(house);
      const second = await sign(house, 11);
      expect((await deliveries()).map(({ version }) => version)).toEqual([2]);
      await house.isReachedAt('primary', 'morveaux@exemple.test', false);
      expect([await signedFor(first), await signedFor(second)]).toEqual([null, null]);
      expect(await deliveries()).toMatchObject([{ version: 2, state: 'failed' }]);
    });

    it('knows the letter in force and who signed before, and keeps what someone did with the paper', async () => {
      const first = await signed();
      const to = house.physicians.referring;
      await change({ kind: 'hand', versionId: first, correspondentId: to, way: 'posted' });
      await write(house);
      expect(await look(house)).toMatchObject({
        latest: { number: 2 },
        inForce: { versionId: first, recipients: [{ role: 'primary' }, { role: 'referring' }] },
        signedBefore: { version: 1, signer: known.author, signedAt: at(3).toISOString() },
      });
      const { handings, acts } = await house.traces();
      expect([handings, acts.filter((act) => act === 'letter-handed')]).toEqual([
        [{ of: first, to: 'referring', way: 'posted' }],
        ['letter-handed'],
      ]);
    });

    it('signs a draft and opens a message to each physician whom there is a way to', async () => {
      const version = await signed();
      expect((await look(house)).latest).toMatchObject({ id: version, number: 1, edit: 2, state: 'signed' });
      expect(await house.traces()).toMatchObject({
        versions: [{ id: version, number: 1, state: 'signed' }],
        edits: [{ edit: 1 }, { edit: 2 }],
        handings: [],
        deliveries: [{ version: 1, to: 'primary', state: 'waiting', failure: null }],
        jobs: [],
        events: ['report-drafted', 'report-signed'],
        acts: ['report-drafted', 'report-written', 'report-signed'],
      });
    });

    it('never changes what is signed', async () => {
      const versionId = await signed();
      const before = await house.traces();
      const content = { ...(await complete(house)), transfusion: true };
      await expect(change({ kind: 'write', versionId, content })).rejects.toMatchObject({ code: 'report-signed' });
      await expect(sign(house, 9)).rejects.toMatchObject({ code: 'report-signed' });
      expect(await house.traces()).toEqual(before);
      expect((await look(house)).latest?.content.transfusion).toBe(false);
    });

    it('replaces a signed version once the next one is signed, not before', async () => {
      const first = await signed();
      await house.isReachedAt('referring', 'estourbin@exemple.test');
      await write(house);
      expect((await house.traces()).versions.map(({ number, state }) => [number, state])).toEqual([
        [1, 'signed'],
        [2, 'draft'],
      ]);
      expect(await signedFor(first)).not.toBeNull();
      const second = await sign(house, 11);
      expect((await house.traces()).versions).toEqual([
        { id: first, number: 1, state: 'replaced' },
        { id: second, number: 2, state: 'signed' },
      ]);
      expect((await deliveries()).map(({ version, to, state }) => [version, to, state])).toEqual([
        [1, 'primary', 'waiting'],
        [2, 'primary', 'waiting'],
        [2, 'referring', 'waiting'],
      ]);
    });

    it('writes nothing when nothing is to be changed or the decision refuses, and knows no visit of nobody', async () => {
      await change({ kind: 'none' });
      const refusing = () => Promise.reject(new Error('non'));
      await expect(house.ledger.change(house.actor, house.visitId, at(5), refusing)).rejects.toThrow('non');
      const unknown = { code: 'not-found', message: 'Cette venue n’existe pas dans cet établissement.' };
      await expect(change({ kind: 'none' }, house.actor, house.newId())).rejects.toMatchObject(unknown);
      await expect(change({ kind: 'none' }, house.neighbour)).rejects.toMatchObject(unknown);
      expect(await house.traces()).toEqual({
        versions: [],
        edits: [],
        handings: [],
        deliveries: [],
        jobs: [],
        events: [],
        acts: [],
      });
    });

    it('has a signed report due at each physician whose message waits, once', async () => {
      await house.isReachedAt('referring', 'estourbin@exemple.test');
      const version = await signed();
      for (const _ of ['heard', 'heard again']) await becomeDue(version);
      const due = { of: version, due: at(3) };
      expect((await house.traces()).jobs).toEqual([
        { ...due, to: 'primary' },
        { ...due, to: 'referring' },
      ]);
    });

    it('has nothing due of what has left, of nobody or of another establishment', async () => {
      const version = await signed();
      await becomeDue(version, house.neighbour);
      await becomeDue(house.newId());
      await house.settles('primary', 'sent');
      await becomeDue(version);
      expect((await house.traces()).jobs).toEqual([]);
    });

    it('gives what was signed, byte for byte, to where the physician is reached by now', async () => {
      const versionId = await signed();
      await house.isReachedAt('primary', 'cabinet@exemple.test');
      const found = await look(house);
      const report = await signedFor(versionId);
      expect(report).toMatchObject({
        reportVersionId: versionId,
        correspondentId: house.physicians.primary,
        recipientName: 'Dr MORVEAUX Jean',
        way: { channel: 'email', address: 'cabinet@exemple.test' },
        frozen: {
          ...found.frame,
          version: 1,
          content: found.latest!.content,
          signedAt: at(3).toISOString(),
          signer: { accountId: house.actor.accountId, name: known.author, rpps: '10000000014' },
          recipients: [{ role: 'primary' }, { role: 'referring' }],
        },
      });
      expect([...report!.document]).toEqual([37, 80, 68, 70]);
    });

    it('gives it to who was a recipient at the signature, though the patient has another physician since', async () => {
      const version = await signed();
      await house.leaves('primary');
      expect((await look(house)).recipients.map(({ role }) => role)).toEqual(['referring']);
      expect(await signedFor(version)).toMatchObject({ recipientName: 'Dr MORVEAUX Jean' });
    });

    it('takes back, instead of giving it, what a newer version replaces', async () => {
      const first = await signed();
      await write(house);
      const second = await sign(house, 11);
      expect([await signedFor(first), (await signedFor(second))?.frozen.version]).toEqual([null, 2]);
      expect(await deliveries()).toEqual([
        { version: 1, to: 'primary', state: 'failed', failure: outdated },
        { version: 2, to: 'primary', state: 'waiting', failure: null },
      ]);
    });

    it('takes back what has no address to go to any more, and leaves what is on its way', async () => {
      const version = await signed();
      await house.isReachedAt('primary', null);
      await house.settles('primary', 'claimed');
      expect(await signedFor(version)).toBeNull();
      expect(await deliveries()).toMatchObject([{ state: 'claimed' }]);
      await house.settles('primary', 'waiting');
      expect(await signedFor(version)).toBeNull();
      expect(await deliveries()).toMatchObject([{ state: 'failed', failure: outdated }]);
    });

    it('gives nothing of nobody, to nobody, before the signature or to another establishment', async () => {
      await draft();
      expect(await signedFor((await house.traces()).versions[0]!.id)).toBeNull();
      const version = await signed();
      expect(await signedFor(house.newId())).toBeNull();
      expect(await house.ledger.signedFor(house.actor, version, house.newId())).toBeNull();
      expect(await signedFor(version, 'primary', house.neighbour)).toBeNull();
      expect(await deliveries()).toMatchObject([{ state: 'waiting' }]);
    });

    it('gives no bytes that are not those that were signed', async () => {
      const version = await signed();
      await house.isForged();
      await expect(signedFor(version)).rejects.toMatchObject({ code: 'document-forged' });
    });
  });
}
