import { z } from 'zod';

const words = z.string().trim().min(1);
const postgresUrl = words.refine(
  (text) => /^postgres(ql)?:\/\/./.test(text) && URL.canParse(text),
  'postgres://role:password@host:5432/diurne',
);
const wholeNumber = (least: number, most: number) =>
  words
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine((n) => least <= n && n <= most);
const yesOrNo = z.enum(['0', '1']).transform((flag) => flag === '1');

const variables = {
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl.optional(),
  QUEUE_URL: words.refine((text) => /^(rediss?|postgres(ql)?):\/\/./.test(text) && URL.canParse(text)).optional(),
  SMTP_URL: words.refine((text) => /^smtps?:\/\/./.test(text) && URL.canParse(text)).optional(),
  PORT: wholeNumber(0, 65_535).default(4300),
  HOST: words.default('127.0.0.1'),
  FRONT_DESK_DIST: words.optional(),
  PUBLIC_URL: words.refine((text) => /^https?:\/\/./.test(text) && URL.canParse(text)).optional(),
  TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  DIURNE_DEMO: yesOrNo.default(false),
  DEMO_CLOCK_STARTS_AT: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
  SESSION_HOURS: wholeNumber(1, 24).default(12),
  RECORD_OPENING_MINUTES: wholeNumber(5, 480).default(60),
  LIVE_BEAT_SECONDS: wholeNumber(1, 60).default(20),
  SEALING_KEY_FILE: words.optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  NODE_ENV: words.default('development'),
};
type Variable = keyof typeof variables;

/** What each variable is, for whoever starts the product at night: in French, then in English. */
const expected: Readonly<Record<Variable, readonly [french: string, english: string]>> = {
  DATABASE_URL: [
    'adresse PostgreSQL du rôle applicatif, postgres://rôle:motdepasse@hôte:5432/base',
    'PostgreSQL address of the application role',
  ],
  DATABASE_OWNER_URL: [
    'adresse PostgreSQL du rôle propriétaire (migrations seulement)',
    'PostgreSQL address of the owner role (migrations only)',
  ],
  QUEUE_URL: [
    'redis://hôte:6379, ou rien pour la file dans PostgreSQL',
    'redis://host:6379, or nothing for the queue in PostgreSQL',
  ],
  SMTP_URL: [
    'smtp://hôte:25 ou smtps://utilisateur:motdepasse@hôte:465',
    'smtp:// or smtps:// address of the mail server',
  ],
  PORT: ['numéro de port, de 0 à 65535', 'port number, 0 to 65535'],
  HOST: ['adresse d’écoute', 'address to listen on'],
  FRONT_DESK_DIST: ['dossier des pages construites', 'folder of the built pages'],
  PUBLIC_URL: ['adresse publique, https://…', 'public address, https://…'],
  TRUSTED_PROXIES: [
    'nombre de serveurs mandataires devant Diurne, de 0 à 10',
    'number of proxies in front of Diurne, 0 to 10',
  ],
  DIURNE_DEMO: ['1 pour autoriser les comptes de démonstration, sinon 0', '1 to let the demo accounts in, else 0'],
  DEMO_CLOCK_STARTS_AT: [
    'instant ISO 8601 où commence l’horloge de la démonstration, avec DIURNE_DEMO=1 seulement',
    "ISO 8601 instant at which the demo's clock starts, only with DIURNE_DEMO=1",
  ],
  SESSION_HOURS: ['durée d’une connexion, de 1 à 24 heures', 'length of a user session, 1 to 24 hours'],
  RECORD_OPENING_MINUTES: [
    'minutes pendant lesquelles un bris de glace ouvre un dossier, de 5 à 480',
    'minutes for which a record stays open after its glass was broken, 5 to 480',
  ],
  LIVE_BEAT_SECONDS: [
    'secondes entre deux signes de vie d’un écran ouvert, de 1 à 60',
    'seconds between two signs of life of an open screen, 1 to 60',
  ],
  SEALING_KEY_FILE: [
    'fichier (0600) de la clé qui scelle les documents signés et la trace',
    'file (0600) of the key that seals signed documents and the trail',
  ],
  LOG_LEVEL: ['trace, debug, info, warn, error, fatal ou silent', 'trace, debug, info, warn, error, fatal or silent'],
  NODE_ENV: ['production ou development', 'production or development'],
};

export interface Environment {
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string | undefined;
  readonly queueUrl: string | undefined;
  readonly port: number;
  readonly host: string;
  readonly frontDeskDist: string | undefined;
  readonly publicUrl: string | undefined;
  readonly trustedProxies: number;
  readonly demo: boolean;
  /** The demo may live another day than today; undefined everywhere else. */
  readonly demoClockStartsAt: Date | undefined;
  readonly sessionHours: number;
  readonly recordOpeningMinutes: number;
  readonly liveBeatSeconds: number;
  /** Of the key that seals what was signed; without it documents and trail are held by their digests alone. */
  readonly sealingKeyFile: string | undefined;
  readonly logLevel: z.output<typeof variables.LOG_LEVEL>;
  /** Every answer is compared with its contract, except in production. */
  readonly checksAnswers: boolean;
}

/** Names every wrong variable at once and never prints a value: an address holds a password. */
export class EnvironmentRefused extends Error {
  constructor(
    readonly wrong: readonly Variable[],
    source: Source,
  ) {
    super(
      [
        'Configuration incorrecte / Wrong configuration:',
        ...wrong.map((name) => {
          const [french, english] = expected[name];
          return source[name]
            ? `  ${name} n’est pas correcte : ${french}. / is not right: ${english}.`
            : `  ${name} manque : ${french}. / is missing: ${english}.`;
        }),
      ].join('\n'),
    );
  }
}

type Source = Readonly<Record<string, string | undefined>>;

/** An empty variable counts as absent, as compose files write them. @throws EnvironmentRefused */
export function readEnvironment(source: Source, also: readonly Variable[] = []): Environment {
  const given = Object.fromEntries(Object.keys(variables).map((name) => [name, source[name]?.trim() || undefined]));
  const read = z.object(variables).safeParse(given);
  const wrong = new Set([
    ...(read.error?.issues.map((issue) => issue.path[0] as Variable) ?? []),
    ...also.filter((name) => !given[name]),
  ]);
  if (read.data?.DEMO_CLOCK_STARTS_AT && !read.data.DIURNE_DEMO) wrong.add('DEMO_CLOCK_STARTS_AT');
  if (!read.success || wrong.size > 0) throw new EnvironmentRefused([...wrong], given);
  const v = read.data;
  return {
    databaseUrl: v.DATABASE_URL,
    databaseOwnerUrl: v.DATABASE_OWNER_URL,
    queueUrl: v.QUEUE_URL,
    port: v.PORT,
    host: v.HOST,
    frontDeskDist: v.FRONT_DESK_DIST,
    publicUrl: v.PUBLIC_URL,
    trustedProxies: v.TRUSTED_PROXIES,
    demo: v.DIURNE_DEMO,
    demoClockStartsAt: v.DEMO_CLOCK_STARTS_AT,
    sessionHours: v.SESSION_HOURS,
    recordOpeningMinutes: v.RECORD_OPENING_MINUTES,
    liveBeatSeconds: v.LIVE_BEAT_SECONDS,
    sealingKeyFile: v.SEALING_KEY_FILE,
    logLevel: v.LOG_LEVEL,
    checksAnswers: v.NODE_ENV !== 'production',
  };
}

/** The one place that reads the process's environment. */
export const environmentOfProcess = (also: readonly Variable[] = []): Environment => readEnvironment(process.env, also);
/** Read from the environment rather than from arguments, which any user of the machine can list. */
export const administratorPasswordOfProcess = (): string | undefined =>
  process.env['ADMINISTRATOR_PASSWORD'] || undefined;
