import type { BreakGlass, ReviewOpenings } from '@diurne/access';
import type { breakGlass } from '@diurne/contracts';
import type { Database } from '@diurne/database';
import type { Logger } from 'pino';
import type { Asked } from '../http/asked.decorator';
import { RecordOpeningsController } from './record-openings.controller';

it('raises an alarm that says which opening and whose account, and nothing of the patient or the reason', async () => {
  const lines: unknown[][] = [];
  const log = { warn: (...line: unknown[]) => lines.push(line) } as unknown as Logger;
  const until = new Date('2026-11-23T10:00:00Z');
  const breaking = { run: async () => ({ id: 'opening-7', until }) } as unknown as BreakGlass;
  const controller = new RecordOpeningsController({} as Database, breaking, {} as ReviewOpenings, log);
  const body = { of: 'visit', id: 'visit-3', reason: 'appelée pour madame Essai' };
  const asked = { actor: { establishmentId: 'e', accountId: 'account-5' }, body, at: until };
  expect(await controller.break(asked as unknown as Asked<typeof breakGlass>)).toEqual({ until: until.toISOString() });
  expect(lines).toEqual([
    [{ opening: 'opening-7', account: 'account-5', of: 'visit' }, 'a record was opened by broken glass'],
  ]);
});
