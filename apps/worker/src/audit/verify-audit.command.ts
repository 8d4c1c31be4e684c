import { applicationDataSource, Database, everyEstablishment, patienceOfJobs, verifyAudit } from '@diurne/database';

const why = {
  'gap-in-positions': 'une ligne manque',
  'chain-cut': 'la chaîne est coupée',
  'row-altered': 'une ligne a été modifiée',
} as const;

/** `node dist/main.mjs verify-audit`: recomputes every chain. Returns the process's exit code: 0 when all hold. */
export async function verifyAuditCommand(databaseUrl: string, write: (line: string) => void): Promise<number> {
  const database = new Database(await applicationDataSource(databaseUrl, [], 2, patienceOfJobs).initialize());
  try {
    let broken = 0;
    for (const { id, name } of await database.beforeEstablishment(everyEstablishment)) {
      const verdict = await verifyAudit(database, id);
      if (verdict.broken) broken += 1;
      write(
        verdict.broken
          ? `${name} : ROMPUE à la position ${verdict.broken.position} (ligne ${verdict.broken.eventId}) : ${why[verdict.broken.why]}. ${verdict.sealed} lignes vérifiées avant elle.`
          : `${name} : intacte, ${verdict.sealed} lignes scellées, ${verdict.unsealed} en attente de scellement.`,
      );
    }
    return broken === 0 ? 0 : 2;
  } finally {
    await database.source.destroy();
  }
}
