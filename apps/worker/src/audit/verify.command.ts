import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  applicationDataSource,
  Database,
  everyEstablishment,
  headLine,
  headsIn,
  patienceOfJobs,
  readAuditHead,
  sealingKeyOf,
  verifyAudit,
  type AuditHead,
  type WhyBroken,
} from '@diurne/database';
import { DocumentGuard, verifyDocuments, type ForgedDocument } from '@diurne/discharge-persistence';
import type { VerificationEnvironment } from '../config/environment';

const whyBroken: Readonly<Record<WhyBroken, string>> = {
  'gap-in-positions': 'une ligne manque',
  'chain-cut': 'la chaîne est coupée',
  'row-altered': 'une ligne a été modifiée',
  'row-back-dated': 'une ligne porte une heure qui n’est pas celle de son écriture',
  'cut-tail': 'la fin de la trace a été coupée depuis la tête connue',
  'sealed-anew': 'la trace a été refaite depuis la tête connue',
  'head-forged': 'une tête connue n’a pas été scellée avec cette clé',
};
const whyForged: Readonly<Record<ForgedDocument['why'], string>> = {
  'document-missing': 'le document manque',
  'bytes-altered': 'les octets ont changé',
  'frozen-altered': 'le contenu signé a changé',
  'content-altered': 'le texte écrit a changé',
  'signature-altered': 'la signature a changé',
  'not-traced': 'la trace ne connaît pas cette signature',
  'trace-differs': 'la trace dit autre chose',
  'seal-missing': 'le sceau manque',
  'seal-broken': 'le sceau ne tient pas',
  'version-gone': 'la trace connaît une signature dont la version a disparu',
};

/** The arguments are wrong: what may be said. */
export class VerifyAsked extends Error {}

/** `verify [--heads FILE]… [--head LINE]…`: a file may be a log, a mail, whatever lines with heads stand in. @throws VerifyAsked */
function knownHeads(args: readonly string[], { auditHeadsFile }: VerificationEnvironment): readonly AuditHead[] {
  try {
    const options = { heads: { type: 'string', multiple: true }, head: { type: 'string', multiple: true } } as const;
    const { heads = [], head = [] } = parseArgs({ args: [...args], options }).values;
    const files = [...heads, ...(auditHeadsFile && heads.length === 0 ? [auditHeadsFile] : [])];
    const lines = head.flatMap((line) => {
      const found = headsIn(line);
      if (found.length === 0) throw new Error('--head');
      return found;
    });
    return [...files.flatMap((file) => headsIn(readFileSync(file, 'utf8'))), ...lines];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new VerifyAsked(
      `Têtes illisibles (${code ?? message}). Usage : verify [--heads fichier]… [--head "diurne-head-1 …"]…`,
    );
  }
}

/** Recomputes every chain, holds it against the known heads, and holds every signed document. Returns the exit code: 0 when all hold, 2 else. */
export async function verifyCommand(
  environment: VerificationEnvironment,
  args: readonly string[],
  write: (line: string) => void,
): Promise<number> {
  const heads = knownHeads(args, environment);
  const key = sealingKeyOf(environment.sealingKeyFile);
  const guard = new DocumentGuard(key);
  const source = applicationDataSource(environment.databaseUrl, [], 2, patienceOfJobs);
  const database = new Database(await source.initialize());
  try {
    if (!key) write('Sans SEALING_KEY_FILE : documents et trace ne sont tenus que par leurs empreintes.');
    let wrong = 0;
    for (const { id, name } of await database.beforeEstablishment(everyEstablishment)) {
      const { sealed, unsealed, broken } = await verifyAudit(database, id, { heads, key, anyClock: environment.demo });
      const own = heads.filter(({ establishmentId }) => establishmentId === id).length;
      if (broken) {
        wrong += 1;
        const row = broken.eventId === null ? '' : ` (ligne ${broken.eventId})`;
        write(
          `${name} : trace ROMPUE à la position ${broken.position}${row} : ${whyBroken[broken.why]}. ${sealed} lignes vérifiées.`,
        );
      } else
        write(
          `${name} : trace intacte, ${sealed} lignes scellées, ${unsealed} en attente de scellement, ${own} têtes connues.`,
        );
      const documents = await verifyDocuments(database, id, guard);
      wrong += documents.forged.length;
      write(`${name} : ${documents.verified} comptes rendus signés vérifiés, ${documents.forged.length} falsifiés.`);
      for (const { versionId, why } of documents.forged) write(`  ${versionId ?? '?'} : ${whyForged[why]}.`);
      const head = broken ? null : await readAuditHead(database, id, key);
      if (head) write(`  ${headLine(head)}`);
    }
    return wrong === 0 ? 0 : 2;
  } finally {
    await database.source.destroy();
  }
}
