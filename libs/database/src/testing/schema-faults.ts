import type { Client } from 'pg';
import { outsideTheWall, tableRights } from '../migrations/table-rights';

type Reasons = Readonly<Record<string, string>>;

const unwalled: Reasons = Object.fromEntries(
  Object.entries(outsideTheWall).map(([name, { because }]) => [name, because]),
);
const { account: _account, known_device: _device, user_session: _session, ...ofNoEstablishment } = unwalled;

/** Indexes that cannot begin with the establishment. A primary key on `id` alone needs no reason. */
const otherIndexes: Reasons = {
  account_login_key: 'whoever signs in gives a login, not an establishment',
  user_session_pkey: 'whoever calls gives a token, not an establishment',
};

const looseIds: Reasons = {
  'audit_event.account_id': 'the trail names whom it names, whatever becomes of them',
  'audit_event.patient_id': 'the trail names whom it names, whatever becomes of them',
  'audit_event.subject_id': 'a subject of any kind',
  'availability_exception.absence_id': 'what was noted as one: its days are the rows themselves',
  'delivery.recipient_id': 'a recipient of any kind',
  'delivery.subject_id': 'a subject of any kind',
  'integrity_alarm.subject_id': 'a subject of any kind',
  'refused_sign_in.account_id': 'a tally that is forgotten within hours; the trail names whom it names',
  'record_correction.account_id': 'the trail names whom it names, whatever becomes of them',
  'record_correction.subject_id': 'a subject of any kind',
};

const ownersFunctions: Reasons = {};

/** Sequences that the application draws from; those of identity columns need no right. */
const drawnFrom = ['ipp_sequence'];

const wall = `(establishment_id = (NULLIF(current_setting(''diurne.establishment_id''::text, true), ''''::text))::uuid)`;
const tables = `
  WITH tables AS (
    SELECT c.oid AS id, c.relname::text AS name, c.relrowsecurity AS walled, a.attnum AS house, coalesce(a.attnotnull, false) AS housed
    FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'establishment_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p'))`;

/** Each finds what it forbids: a subject, and the sentence that names it. `$1` is the application's role. */
const guards: readonly { readonly sql: string; readonly except?: Reasons }[] = [
  {
    except: unwalled,
    sql: `${tables} SELECT name AS subject, name || ': no row-level security' AS fault FROM tables WHERE NOT walled`,
  },
  {
    except: unwalled,
    sql: `${tables} SELECT name AS subject, name || ': its one policy must be own_establishment, for the application, reading and writing' AS fault
      FROM tables WHERE (SELECT count(*) FROM pg_policy p WHERE p.polrelid = tables.id) <> 1 OR NOT EXISTS (
        SELECT FROM pg_policy p WHERE p.polrelid = tables.id AND p.polname = 'own_establishment' AND p.polpermissive AND p.polcmd = '*'
          AND p.polroles = ARRAY[$1::regrole::oid] AND pg_get_expr(p.polqual, p.polrelid) = '${wall}' AND pg_get_expr(p.polwithcheck, p.polrelid) = '${wall}')`,
  },
  {
    except: ofNoEstablishment,
    sql: `${tables} SELECT name AS subject, name || ': no establishment_id, or one that may be null' AS fault FROM tables WHERE NOT housed`,
  },
  {
    sql: `${tables} SELECT name AS subject, name || ': nothing says that its establishment exists' AS fault FROM tables
      WHERE house IS NOT NULL
        AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.conrelid = tables.id AND f.contype = 'f' AND house = ANY (f.conkey))`,
  },
  {
    sql: `${tables} SELECT f.conname AS subject, format('%s: %s points to %s without the establishment on both sides', here.name, f.conname, there.name) AS fault
      FROM pg_constraint f JOIN tables here ON here.id = f.conrelid JOIN tables there ON there.id = f.confrelid
      WHERE f.contype = 'f' AND there.house IS NOT NULL
        AND NOT EXISTS (SELECT FROM unnest(f.conkey, f.confkey) AS pair(a, b) WHERE pair.a = here.house AND pair.b = there.house)`,
  },
  {
    except: looseIds,
    sql: `${tables} SELECT name || '.' || a.attname AS subject, format('%s.%s: an id without a foreign key', name, a.attname) AS fault
      FROM tables JOIN pg_attribute a ON a.attrelid = tables.id
      WHERE a.atttypid = 'uuid'::regtype AND a.attname NOT IN ('id', 'establishment_id') AND NOT a.attisdropped
        AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.conrelid = tables.id AND f.contype = 'f' AND a.attnum = ANY (f.conkey))`,
  },
  {
    except: otherIndexes,
    sql: `${tables} SELECT k.relname AS subject, format('%s: %s does not begin with establishment_id', name, k.relname) AS fault
      FROM tables JOIN pg_index i ON i.indrelid = tables.id JOIN pg_class k ON k.oid = i.indexrelid
      WHERE house IS NOT NULL AND i.indkey[0] <> house AND NOT (i.indisprimary AND i.indnkeyatts = 1
        AND (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = tables.id AND a.attnum = i.indkey[0]) = 'id')`,
  },
  {
    sql: `SELECT attname AS subject, format('%s.%s: rights on a column, not on its table', attrelid::regclass, attname) AS fault
      FROM pg_attribute WHERE attacl IS NOT NULL AND attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`,
  },
  {
    sql: `SELECT relname AS subject, relname || ': a view that does not ask with the rights of whoever reads it (security_invoker)' AS fault
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
        AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)`,
  },
  {
    except: ownersFunctions,
    sql: `SELECT proname AS subject, proname || ': a function with its owner’s rights' AS fault FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace AND prosecdef`,
  },
  {
    sql: `SELECT proname AS subject, proname || ': a function with its owner’s rights, for everybody' AS fault FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace AND prosecdef AND has_function_privilege('public', oid, 'EXECUTE')`,
  },
  {
    sql: `SELECT rolname AS subject, rolname || ': the application’s role is above the wall' AS fault FROM pg_roles r
      WHERE rolname = $1 AND (rolsuper OR rolbypassrls OR EXISTS (
        SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relnamespace = 'public'::regnamespace))`,
  },
];

interface Granted {
  readonly kind: 'r' | 'p' | 'v' | 'm' | 'S';
  readonly name: string;
  readonly rights: readonly string[];
}

/** Whatever anybody but the owner may do with each table, view and sequence. */
const granted = `
  SELECT c.relkind AS kind, c.relname AS name,
    array(SELECT DISTINCT x.privilege_type FROM aclexplode(c.relacl) x WHERE x.grantee <> c.relowner ORDER BY 1) AS rights
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S') ORDER BY c.relname`;

/** What the schema lets happen that it must not, a sentence each; none when every wall, key, index and right stands as it must. */
export async function schemaFaults(client: Client, applicationRole: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { sql, except } of guards) {
    const { rows } = await client.query<{ subject: string; fault: string }>(
      sql,
      sql.includes('$1') ? [applicationRole] : [],
    );
    faults.push(...rows.filter(({ subject }) => !(subject in (except ?? {}))).map(({ fault }) => fault));
  }
  const { rows } = await client.query<Granted>(granted);
  return [...faults, ...rows.flatMap(faultsOfRights), ...goneTables(rows)].sort();
}

function faultsOfRights({ kind, name, rights }: Granted): string[] {
  const may = wanted(kind, name);
  if (!may) return [`${name}: migrations/table-rights.ts does not say what may be done with it`];
  const more = rights.filter((right) => !may.includes(right));
  const fewer = may.filter((right) => !rights.includes(right));
  return [
    ...(more.length > 0 ? [`${name}: granted ${more.join(', ')}, which nothing needs`] : []),
    ...(fewer.length > 0 ? [`${name}: not granted ${fewer.join(', ')}`] : []),
  ];
}

function wanted(kind: Granted['kind'], name: string): readonly string[] | undefined {
  if (kind === 'v' || kind === 'm') return ['SELECT'];
  if (kind === 'S') return drawnFrom.includes(name) ? ['USAGE'] : [];
  const own = tableRights[name];
  if (!own) return outsideTheWall[name]?.rights;
  return ['SELECT', 'INSERT', ...(own.updatable ? ['UPDATE'] : []), ...(own.deletable ? ['DELETE'] : [])];
}

/** What is said of a table that is no more would hide the next one of its name. */
function goneTables(rows: readonly Granted[]): string[] {
  const standing = new Set(rows.map(({ name }) => name));
  return [...Object.keys(tableRights), ...Object.keys(outsideTheWall)]
    .filter((name) => !standing.has(name))
    .map((name) => `${name}: migrations/table-rights.ts speaks of it, and it is not there`);
}
