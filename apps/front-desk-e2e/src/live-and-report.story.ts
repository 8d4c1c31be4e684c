import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { look, openBrowser } from './browser';
import { booked, type Part } from './cast';
import { StoredDay } from './database';
import { arrive, cardOf, depart, factsOf, finish } from './desk/board';
import { notice } from './desk/day';
import { answerNoEverywhere, fillWhatIsEmpty, missing, openReportOf, saved, signButton } from './desk/report';
import { giveDemoCode } from './desk/second-factor';
import { signIn } from './desk/sign-in';
import { mailNumber, pdfTextOf } from './mailbox';
import { today } from './surroundings';

jest.setTimeout(120_000);

const consultation = 'Consultation d’endocrinologie';

/** A day is lived and reported: from the patient at the counter to the letter in their physicians' mailboxes. */
describe('the ward lives the day', () => {
  let browser: Browser;
  let stored: StoredDay;
  let nurse: Page;
  let physician: Page;
  let junior: Page;
  let part: Part;
  const errors: string[][] = [];
  const unreadable: string[] = [];
  const see = async (page: Page, name: string, dark = false): Promise<void> => {
    unreadable.push(...(await look(page, name, { dark })));
  };
  const enter = async (login: string, screen?: 'tablet'): Promise<Page> => {
    const seat = await signIn(browser, login, screen);
    errors.push(seat.errors);
    return seat.page;
  };

  beforeAll(async () => {
    browser = await openBrowser();
    stored = await StoredDay.open();
    part = await booked(stored, today, 'DIAB');
  });
  afterAll(async () => {
    await browser.close();
    await stored.close();
  });

  it('receives the patient: name and birth date are asked', async () => {
    nurse = await enter('infirmier', 'tablet');
    await cardOf(nurse, part.name).waitFor();
    await see(nurse, '30-jour-j', true);
    await cardOf(nurse, part.name).getByRole('button', { name: 'Arrivée' }).click();
    await see(nurse, '31-arrivee');
    await nurse.keyboard.press('Escape');
    expect(await arrive(nurse, part.name)).toBe(false);
  });

  it('does the steps, one of them declared for the physician', async () => {
    await finish(nurse, part.name, 'Prise de sang à jeun');
    await finish(nurse, part.name, 'Électrocardiogramme');
    await finish(nurse, part.name, consultation, 'Dr VAUQUELORME');
    await factsOf(nurse, part.name);
    await cardOf(nurse, part.name)
      .getByText(/à confirmer par .*VAUQUELORME/)
      .waitFor();
    await see(nurse, '32-faits');
    expect(
      await stored.count(`SELECT count(*) FROM standing_fact WHERE visit_id = $1 AND kind = 'stepDone' AND counts`, [
        part.visitId,
      ]),
    ).toBe(2);
  });

  it('counts that step once the physician has confirmed it', async () => {
    physician = await enter('medecin');
    await physician.goto(`/jour-j/${today}`);
    await factsOf(physician, part.name);
    await physician.getByRole('button', { name: `Confirmer : ${consultation}` }).click();
    await notice(physician, new RegExp(`Confirmé\\s: ${consultation}`));
    expect(
      await stored.count(`SELECT count(*) FROM standing_fact WHERE visit_id = $1 AND kind = 'stepDone' AND counts`, [
        part.visitId,
      ]),
    ).toBe(3);
  });

  it('sees the patient out, and says what was not done', async () => {
    expect(await depart(nurse, part.name)).toContain('Entretien diététique');
    await see(nurse, '33-sortie');
    expect(await stored.only(`SELECT state, exit_mode FROM day_visit WHERE id = $1`, [part.visitId])).toEqual({
      state: 'left',
      exit_mode: 'home',
    });
    await physician.goto(`/venues/${part.visitId}`);
    await physician
      .getByText(/tracée|non réunis/)
      .first()
      .waitFor();
    await see(physician, '34-gradation-tracee');
  });

  it('has the junior draft the report, which they cannot sign', async () => {
    junior = await enter('interne');
    await openReportOf(junior, part.name);
    await junior.getByRole('button', { name: 'Commencer le compte rendu' }).click();
    await junior.getByText('Un médecin signera ce compte rendu.').waitFor();
    await see(junior, '35-compte-rendu', true);
    expect(await signButton(junior).count()).toBe(0);
    await junior
      .getByLabel('Synthèse médicale')
      .fill('Diabète de type 2 déséquilibré, bilan annuel fait ce jour. Aucun événement indésirable.');
    await saved(junior);
  });

  it('keeps the physician from signing while something is missing, and says what', async () => {
    await openReportOf(physician, part.name);
    const sentences = await missing(physician);
    expect(sentences.join(' ')).toMatch(/suites à donner|traitements à la sortie/i);
    expect(await signButton(physician).isDisabled()).toBe(true);
    await see(physician, '36-il-manque');
    await fillWhatIsEmpty(physician, 'Sans particularité.');
    await answerNoEverywhere(physician);
    await physician.getByText('Rien ne manque pour signer.').waitFor();
  });

  it('sends what was signed to the primary and the referring physician, with the letter as PDF', async () => {
    await signButton(physician).click();
    await giveDemoCode(physician);
    await notice(physician, /Compte rendu signé/);
    await physician.getByText(/^Signé par/).waitFor();
    await see(physician, '37-signe', true);
    const addresses = await stored.rows<{ email: string }>(
      `SELECT DISTINCT c.email FROM patient p JOIN correspondent c ON c.id IN (p.primary_physician_id, p.referring_physician_id) WHERE p.id = $1 AND c.email IS NOT NULL`,
      [part.patientId],
    );
    expect(addresses.length).toBeGreaterThan(0);
    for (const { email } of addresses) {
      const mail = await mailNumber(1, email);
      expect(mail.subject).not.toMatch(new RegExp(part.name.split(' ')[0] ?? '', 'i'));
      expect((await pdfTextOf(mail)).replaceAll(/\s+/g, ' ')).toContain('Aucun événement indésirable.');
    }
    await physician.reload();
    await physician
      .getByText(/· envoyé/)
      .nth(addresses.length - 1)
      .waitFor();
    expect(await physician.getByText('médecin traitant').count()).toBe(1);
    await see(physician, '38-destinataires');
  });

  it('leaves the trace, the frozen report and its deliveries in the database', async () => {
    const { bytes, sha256 } = await stored.only<{ bytes: Buffer; sha256: string }>(
      `SELECT d.bytes, d.sha256 FROM signed_document d JOIN report_version w ON w.id = d.report_version_id JOIN discharge_report r ON r.id = w.report_id WHERE r.visit_id = $1`,
      [part.visitId],
    );
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(
      await stored.only(
        `SELECT state, signer_rpps IS NOT NULL AS rpps FROM report_version w JOIN discharge_report r ON r.id = w.report_id WHERE r.visit_id = $1`,
        [part.visitId],
      ),
    ).toEqual({ state: 'signed', rpps: true });
    expect(
      await stored.rows(`SELECT DISTINCT state FROM delivery WHERE visit_id = $1 AND subject_kind = 'report'`, [
        part.visitId,
      ]),
    ).toEqual([{ state: 'sent' }]);
    expect(
      await stored.rows(
        `SELECT kind, count(*)::int AS count FROM standing_fact WHERE visit_id = $1 GROUP BY kind ORDER BY kind`,
        [part.visitId],
      ),
    ).toEqual([
      { kind: 'arrival', count: 1 },
      { kind: 'departure', count: 1 },
      { kind: 'stepDone', count: 3 },
    ]);
    expect(
      await stored.count(`SELECT count(*) FROM audit_event WHERE patient_id = $1`, [part.patientId]),
    ).toBeGreaterThan(8);
  });

  it('has met no error of the pages and nothing that axe finds unreadable', () => {
    expect({ errors: errors.flat(), unreadable }).toEqual({ errors: [], unreadable: [] });
  });
});
