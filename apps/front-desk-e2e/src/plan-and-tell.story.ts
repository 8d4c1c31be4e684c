import type { Browser, Page } from 'playwright-core';
import { look, openBrowser, sitDown } from './browser';
import { booked, type Part } from './cast';
import { StoredDay } from './database';
import { carryUntilItFits, changed, dragUntil, lanes, notice, openVisitOf, stepOf } from './desk/day';
import { fillNewRequest, openRequestOf, openRequests, registerInNewRequest } from './desk/requests';
import { signIn, typeCredentials } from './desk/sign-in';
import { settleIn } from './desk/units';
import { calendarOf, mailNumber, mailsTo, pdfTextOf, type CalendarEvent } from './mailbox';
import { demoPassword, surroundings, today } from './surroundings';

jest.setTimeout(120_000);

const tomorrow = '2026-11-25';
const patient = {
  name: 'Essaivelle',
  firstNames: 'Jeanne',
  birthDate: '14/03/1961',
  sex: 'féminin',
  email: 'jeanne.essaivelle@exemple.test',
};
const shown = 'ESSAIVELLE Jeanne';

/** A day is planned and told: from a telephone call to the patient's mailbox. */
describe('the secretary plans', () => {
  let browser: Browser;
  let stored: StoredDay;
  let page: Page;
  let errors: string[];
  let visitId: string;
  let first: CalendarEvent;
  let other: Part;
  const unreadable: string[] = [];
  const see = async (name: string, dark = false): Promise<void> => {
    unreadable.push(...(await look(page, name, { dark })));
  };

  beforeAll(async () => {
    browser = await openBrowser();
    stored = await StoredDay.open();
    ({ page, errors } = await sitDown(browser));
  });
  afterAll(async () => {
    await browser.close();
    await stored.close();
  });

  it('is refused with a wrong password, then let in', async () => {
    await page.goto('/');
    await typeCredentials(page, 'secretariat', 'pas-le-bon-mot');
    await page.getByText('Identifiant ou mot de passe incorrect.').waitFor();
    await see('01-connexion-refusee', true);
    await typeCredentials(page, 'secretariat', demoPassword);
    await settleIn(page);
    await lanes(page).waitFor();
    expect(page.url()).toMatch(new RegExp(`^${surroundings.url}/unite/[^/]+/jour/${today}$`));
  });

  it('looks at the day and at the week', async () => {
    await lanes(page).getByRole('button').first().waitFor();
    await see('02-journee', true);
    await page.getByRole('link', { name: 'Semaine' }).click();
    await page.getByRole('list', { name: 'Jours de la semaine' }).waitFor();
    expect(await page.getByRole('link', { name: /Mardi 24 novembre/ }).innerText()).toMatch(/aujourd’hui/);
    await see('03-semaine', true);
  });

  it('receives a request for someone whom the hospital does not know yet', async () => {
    const { display_name: primary } = await stored.only<{ display_name: string }>(
      `SELECT display_name FROM correspondent WHERE specialty = 'médecine générale' ORDER BY display_name LIMIT 1`,
    );
    await openRequests(page);
    await page.getByRole('button', { name: 'Nouvelle demande' }).waitFor();
    await see('04-demandes');
    await registerInNewRequest(page, { ...patient, primary });
    await see('05-nouveau-patient');
    await page.getByRole('button', { name: 'Enregistrer le patient' }).click();
    await page.getByText(shown).waitFor();
    await fillNewRequest(page, {
      pathway: 'Tests dynamiques endocriniens',
      prescriber: primary,
      justification: 'Surveillance rapprochée pendant le test, impossible en consultation.',
    });
    await see('06-nouvelle-demande');
    await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
    await page.getByText('Un médecin doit d’abord valider cette demande.').waitFor();
    await see('07-demande-recue');
  });

  it('waits for a physician, who validates it at a desk of their own', async () => {
    const physician = await signIn(browser, 'medecin');
    await openRequests(physician.page);
    await openRequestOf(physician.page, 'À valider', shown);
    await physician.page.getByRole('button', { name: 'Valider la demande' }).click();
    await notice(physician.page, /^Demande .+ validée/);
    unreadable.push(...(await look(physician.page, '08-demande-validee')));
    expect(physician.errors).toEqual([]);
    await physician.page.context().close();
  });

  it('takes one of the dates proposed', async () => {
    await page.reload();
    await openRequestOf(page, 'À placer', shown);
    await page.getByRole('button', { name: 'Trouver une date' }).click();
    const book = page
      .getByRole('dialog', { name: `Une date pour ${shown}` })
      .getByRole('button', { name: /^Réserver jeudi 26 novembre/ });
    await book.waitFor();
    await see('09-dates-proposees', true);
    await book.click();
    await page.waitForURL(/\?venue=/);
    await page.getByRole('region', { name: /^Programme/ }).waitFor();
    visitId = new URL(page.url()).searchParams.get('venue') ?? '';
    await see('10-venue-planifiee');
    expect(
      await stored.count(
        `SELECT count(*) FROM day_visit v JOIN patient p ON p.id = v.patient_id WHERE p.birth_name = 'Essaivelle' AND v.active AND v.id = $1`,
        [visitId],
      ),
    ).toBe(1);
  });

  it('drags a step to another hour, and is told why it may not stand elsewhere', async () => {
    await page.keyboard.press('Escape');
    const [test, consultation] = [
      stepOf(page, 'Test, au repos', shown),
      stepOf(page, 'Consultation d’endocrinologie', shown),
    ];
    const { words } = await dragUntil(page, test, 60, 90, 'refused');
    expect(words).not.toMatch(/Possible|[Dd]raggable/);
    await see('11-deplacement-refuse');
    await page.mouse.up();
    await notice(page, 'L’étape reste à sa place');
    const before = await consultation.getAttribute('title');
    await dragUntil(page, consultation, 20, 30, 'fits');
    await see('12-deplacement-possible');
    await page.mouse.up();
    await notice(page, 'Étape déplacée.');
    await changed(consultation, before);
  });

  it('does the same by keyboard', async () => {
    const consultation = stepOf(page, 'Consultation d’endocrinologie', shown);
    const before = await consultation.getAttribute('title');
    await carryUntilItFits(page, consultation, 'Alt+ArrowRight', 2);
    await see('13-deplacement-clavier');
    await page.keyboard.press('Enter');
    await changed(consultation, before);
    const { verb } = await stored.only<{ verb: string }>(
      `SELECT verb FROM day_revision r JOIN day_visit v ON v.unit_id = r.unit_id AND v.on_date = r.on_date WHERE v.id = $1 ORDER BY r.number DESC LIMIT 1`,
      [visitId],
    );
    expect(verb).toMatch(/move/i);
  });

  it('sends the agenda now: a letter to read, a PDF and a date for the calendar, without a medical word outside', async () => {
    await stepOf(page, 'Consultation d’endocrinologie', shown).click();
    await page.getByText('non déterminé (DIM)').waitFor();
    await see('14-venue', true);
    await page.getByRole('button', { name: 'Envoyer maintenant' }).click();
    const mail = await mailNumber(1, patient.email);
    expect(mail.subject).not.toMatch(/endocrin|test|cathéter|essaivelle/i);
    const pdf = (await pdfTextOf(mail)).replaceAll(/\s+/g, ' ');
    expect(pdf).toContain('Consultation d’endocrinologie');
    expect(pdf).toContain('ESSAIVELLE');
    first = await calendarOf(mail);
    expect(first).toMatchObject({ method: 'REQUEST', sequence: 0, zone: 'Europe/Paris' });
    expect(first.source).not.toMatch(/endocrin|cathéter|prélèvement|hôpital de jour.*test/i);
    expect(first.source).not.toContain(shown);
    await page.reload();
    await page.getByText(/Agenda du patient · envoyé/).waitFor();
    await see('15-agenda-envoye');
  });

  it('moves the visit: the same date of the calendar is corrected, not doubled', async () => {
    await page.getByRole('button', { name: 'Trouver une autre heure' }).click();
    const dialog = page.getByRole('dialog', { name: `Autres heures pour ${shown}` });
    await dialog
      .getByRole('button', { name: /^Choisir/ })
      .first()
      .waitFor();
    await see('16-autres-heures');
    await dialog
      .getByRole('button', { name: /^Choisir l’arrivée à (?!7\sh\s30$)/ })
      .first()
      .click();
    await notice(page, 'Venue déplacée.');
    await page.getByRole('button', { name: 'Envoyer maintenant' }).click();
    const second = await calendarOf(await mailNumber(2, patient.email));
    expect(second).toMatchObject({ method: 'REQUEST', uid: first.uid, sequence: 1 });
    expect(second.start).not.toBe(first.start);
  });

  it('builds tomorrow: progress, a draft beside the present, then the day is whole', async () => {
    await page.goto(`/jour/${tomorrow}`);
    await lanes(page).waitFor();
    const before = await stored.count(`SELECT count(*) FROM day_visit WHERE on_date = $1 AND active`, [tomorrow]);
    await page.getByRole('button', { name: 'Construire la journée' }).click();
    await page.getByRole('button', { name: 'Construire', exact: true }).click();
    await page.getByText(/venues placées/).waitFor();
    await see('17-construction');
    await page.getByRole('heading', { name: 'Brouillon de la journée' }).waitFor({ timeout: 60_000 });
    await see('18-brouillon', true);
    expect(await stored.count(`SELECT count(*) FROM day_visit WHERE on_date = $1 AND active`, [tomorrow])).toBe(before);
    await page.getByRole('button', { name: 'Tout accepter' }).click();
    await notice(page, 'La journée est construite.');
    await see('19-journee-construite');
    expect(
      await stored.count(`SELECT count(*) FROM day_visit WHERE on_date = $1 AND active`, [tomorrow]),
    ).toBeGreaterThan(before);
  });

  it('cancels a visit that was told: the patient’s calendar forgets it', async () => {
    other = await booked(stored, tomorrow, 'BPCO');
    const already = (await mailsTo(other.email)).length;
    await openVisitOf(page, other.name);
    await page.getByRole('button', { name: 'Envoyer maintenant' }).click();
    const told = await calendarOf(await mailNumber(already + 1, other.email));
    await page.getByRole('button', { name: 'Plus' }).click();
    await page.getByRole('menuitem', { name: 'Annuler la venue…' }).click();
    const dialog = page.getByRole('dialog', { name: /Annuler la venue/ });
    await dialog.getByRole('radio', { name: 'du patient' }).check();
    await dialog.getByLabel('Motif').fill('Empêché, rappellera.');
    await see('20-annulation');
    await dialog.getByRole('button', { name: 'Annuler la venue' }).click();
    await notice(page, 'Venue annulée.');
    await page.goto(`/venues/${other.visitId}`);
    await page.getByText('Venue annulée. Motif : Empêché, rappellera.').waitFor();
    await see('21-venue-annulee');
    await page.getByRole('button', { name: 'Envoyer maintenant' }).click();
    expect(await calendarOf(await mailNumber(already + 2, other.email))).toMatchObject({
      method: 'CANCEL',
      uid: told.uid,
      sequence: 1,
      status: 'CANCELLED',
    });
  });

  it('leaves a database where every change is written once, and no resource is held twice', async () => {
    const visit = [visitId];
    expect(
      await stored.count(
        `SELECT count(*) FROM (SELECT step_id, line_no FROM booking WHERE visit_id = $1 AND state <> 'released' GROUP BY 1, 2 HAVING count(*) > 1) twice`,
        visit,
      ),
    ).toBe(0);
    expect(
      await stored.count(
        `SELECT count(*) FROM booking a JOIN booking b ON a.resource_id = b.resource_id AND a.unit_no = b.unit_no AND a.id < b.id AND a.during && b.during WHERE a.state <> 'released' AND b.state <> 'released'`,
      ),
    ).toBe(0);
    expect(
      await stored.count(`SELECT count(*) FROM booking WHERE visit_id = $1 AND state <> 'released'`, [other.visitId]),
    ).toBe(0);
    expect(
      await stored.rows(`SELECT method, sequence FROM agenda_version WHERE visit_id = $1 ORDER BY sequence`, visit),
    ).toEqual([
      { method: 'REQUEST', sequence: 0 },
      { method: 'REQUEST', sequence: 1 },
    ]);
    expect(
      await stored.rows(`SELECT state, attempts FROM delivery WHERE visit_id = $1 ORDER BY version`, visit),
    ).toEqual([
      { state: 'sent', attempts: 1 },
      { state: 'sent', attempts: 1 },
    ]);
    expect(
      await stored.count(`SELECT count(DISTINCT action) FROM audit_event WHERE subject_id = $1`, visit),
    ).toBeGreaterThanOrEqual(3);
  });

  it('has met no error of the page and nothing that axe finds unreadable', () => {
    expect({ errors, unreadable }).toEqual({ errors: [], unreadable: [] });
  });
});
