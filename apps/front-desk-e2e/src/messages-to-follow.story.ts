import type { Browser, Page } from 'playwright-core';
import { look, openBrowser } from './browser';
import { TradeApi } from './cases/trade-api';
import { signIn } from './desk/sign-in';

jest.setTimeout(90_000);

const on = '2026-12-15';
const shown = 'RENVOI';

/** Whom a letter did not reach is called, and the call settles it. */
describe('the secretary calls whom a letter did not reach', () => {
  const api = new TradeApi();
  let browser: Browser;
  let page: Page;
  let errors: string[];
  const unreadable: string[] = [];
  const row = () => page.getByRole('row', { name: new RegExp(shown) });

  /** The page asks each minute, and others stand on its list already. */
  const refused = async (visitId: string): Promise<void> => {
    const path = `/units/${await api.unitId()}/messages-to-follow`;
    for (let asked = 0; asked < 60; asked += 1) {
      const messages = (await api.call('secretariat', 'GET', path)).list('messages');
      if (messages.some((one) => one['visitId'] === visitId && one['state'] === 'failed')) return;
      await new Promise((resume) => setTimeout(resume, 500));
    }
    throw new Error('the message was not refused within thirty seconds');
  };

  beforeAll(async () => {
    browser = await openBrowser();
    const patientId = await api.patient('Renvoi', { email: 'inconnu.renvoi@exemple.test', phone: '06 39 98 00 01' });
    const { visitId } = await api.book(await api.request(patientId, 'ENDOTEST', on));
    await api.call('secretariat', 'POST', `/visits/${visitId}/agenda/send-now`);
    await refused(visitId);
    ({ page, errors } = await signIn(browser, 'secretariat'));
  });
  afterAll(() => browser.close());

  it('finds the patient on the list, told by the count in the bar, with the reason', async () => {
    const link = page.getByRole('link', { name: /Messages.*à joindre/s });
    await link.waitFor({ timeout: 30_000 });
    await link.click();
    await row().getByText('non remise').waitFor();
    unreadable.push(...(await look(page, '30-messages-a-suivre', { dark: true })));
    await page.setViewportSize({ width: 820, height: 1180 });
    unreadable.push(...(await look(page, '31-messages-a-suivre-tablette')));
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('notes the call, and the patient is off the list', async () => {
    await row().getByRole('button', { name: 'Patient appelé…' }).click();
    await page.getByRole('radio', { name: 'Oui, il le sait' }).check();
    await page.getByRole('textbox', { name: 'Ce qui a été dit, à qui' }).fill('Heure et jeûne redits à la patiente.');
    unreadable.push(...(await look(page, '32-patient-appele')));
    await page.getByRole('button', { name: 'Noter l’appel' }).click();
    await row().waitFor({ state: 'detached' });
    expect([unreadable, errors]).toEqual([[], []]);
  });
});
