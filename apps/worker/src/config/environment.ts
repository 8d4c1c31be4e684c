import { carrierCatalogue, carrierVariables, type CarrierCatalogue, type CarrierSettings } from '@diurne/messaging';
import { z } from 'zod';

const words = z.string().trim().min(1);
const address = (protocols: RegExp) => words.refine((text) => protocols.test(text) && URL.canParse(text));
const wholeNumber = (least: number, most: number) =>
  words
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((n) => least <= n && n <= most);

const ofCarriers = carrierVariables(carrierCatalogue);
const variables = {
  DATABASE_URL: address(/^postgres(ql)?:\/\/./),
  QUEUE_URL: address(/^(rediss?|postgres(ql)?):\/\/./).optional(),
  ...ofCarriers.shapes,
  MESSAGES_AT_ONCE: wholeNumber(1, 50).default(4),
  BUILDS_AT_ONCE: wholeNumber(1, 16).default(1),
  DEMO_CLOCK_STARTS_AT: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
  DIURNE_DEMO: z
    .enum(['0', '1'])
    .transform((flag) => flag === '1')
    .default(false),
  EVENTS_KEPT_DAYS: wholeNumber(1, 3650).default(400),
  SEALING_KEY_FILE: words.optional(),
  AUDIT_HEADS_FILE: words.optional(),
  AUDIT_HEAD_MAIL: z.email().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
};
type Variable = keyof typeof variables;

const expected: Readonly<Record<Variable, readonly [french: string, english: string]>> = {
  DATABASE_URL: [
    'adresse PostgreSQL du rôle applicatif, postgres://rôle:motdepasse@hôte:5432/base',
    'PostgreSQL address of the application role',
  ],
  QUEUE_URL: [
    'redis://hôte:6379, ou rien pour la file dans PostgreSQL',
    'redis://host:6379, or nothing for the queue in PostgreSQL',
  ],
  ...ofCarriers.expected,
  MESSAGES_AT_ONCE: ['nombre de messages traités en même temps, de 1 à 50', 'messages handled at once, 1 to 50'],
  BUILDS_AT_ONCE: ['nombre de journées construites en même temps, de 1 à 16', 'days built at once, 1 to 16'],
  DEMO_CLOCK_STARTS_AT: [
    'instant ISO 8601 où commence l’horloge de la démonstration, avec DIURNE_DEMO=1 seulement',
    "ISO 8601 instant at which the demo's clock starts, only with DIURNE_DEMO=1",
  ],
  DIURNE_DEMO: ['1 pour la démonstration, sinon 0', '1 for the demo, else 0'],
  EVENTS_KEPT_DAYS: [
    'nombre de jours où les événements sont gardés, de 1 à 3650',
    'days for which events are kept, 1 to 3650',
  ],
  SEALING_KEY_FILE: [
    'fichier (0600) de la clé qui scelle les documents signés et la trace',
    'file (0600) of the key that seals signed documents and the trail',
  ],
  AUDIT_HEADS_FILE: [
    'fichier, hors de la base, où la tête de la trace est notée',
    'file, outside the database, in which the head of the trail is written down',
  ],
  AUDIT_HEAD_MAIL: [
    'adresse électronique à qui la tête de la trace est envoyée chaque jour',
    'address to which the head of the trail is sent every day',
  ],
  LOG_LEVEL: ['trace, debug, info, warn, error, fatal ou silent', 'trace, debug, info, warn, error, fatal or silent'],
};

export interface Environment {
  readonly databaseUrl: string;
  readonly queueUrl: string | undefined;
  /** What the carriers' own folders ask for, by variable. */
  readonly carriers: CarrierSettings<CarrierCatalogue>;
  readonly messagesAtOnce: number;
  readonly buildsAtOnce: number;
  /** The demo may live another day than today; undefined everywhere else. */
  readonly demoClockStartsAt: Date | undefined;
  readonly eventsKeptDays: number;
  /** Of the key that seals what was signed; without it documents and trail are held by their digests alone. */
  readonly sealingKeyFile: string | undefined;
  readonly auditHeadsFile: string | undefined;
  readonly auditHeadMail: string | undefined;
  readonly demo: boolean;
  readonly logLevel: z.output<typeof variables.LOG_LEVEL>;
}

type Source = Readonly<Record<string, string | undefined>>;

/** Names every wrong variable at once and never prints a value: an address holds a password. */
export class EnvironmentRefused extends Error {
  override readonly name = 'EnvironmentRefused';
  constructor(
    readonly wrong: readonly Variable[],
    given: Source,
  ) {
    super(
      [
        'Configuration incorrecte / Wrong configuration:',
        ...wrong.map((name) => {
          const [french, english] = expected[name];
          return given[name]
            ? `  ${name} n’est pas correcte : ${french}. / is not right: ${english}.`
            : `  ${name} manque : ${french}. / is missing: ${english}.`;
        }),
      ].join('\n'),
    );
  }
}

/** An empty variable counts as absent, as compose files write them. @throws EnvironmentRefused */
export function readEnvironment(source: Source): Environment {
  const given = Object.fromEntries(Object.keys(variables).map((name) => [name, source[name]?.trim() || undefined]));
  const read = z.object(variables).safeParse(given);
  if (!read.success)
    throw new EnvironmentRefused([...new Set(read.error.issues.map((issue) => issue.path[0] as Variable))], given);
  const v = read.data;
  if (v.DEMO_CLOCK_STARTS_AT && !v.DIURNE_DEMO) throw new EnvironmentRefused(['DEMO_CLOCK_STARTS_AT'], given);
  return {
    databaseUrl: v.DATABASE_URL,
    queueUrl: v.QUEUE_URL,
    carriers: z.object(ofCarriers.shapes).parse(given),
    messagesAtOnce: v.MESSAGES_AT_ONCE,
    buildsAtOnce: v.BUILDS_AT_ONCE,
    demoClockStartsAt: v.DEMO_CLOCK_STARTS_AT,
    eventsKeptDays: v.EVENTS_KEPT_DAYS,
    sealingKeyFile: v.SEALING_KEY_FILE,
    auditHeadsFile: v.AUDIT_HEADS_FILE,
    auditHeadMail: v.AUDIT_HEAD_MAIL,
    demo: v.DIURNE_DEMO,
    logLevel: v.LOG_LEVEL,
  };
}

/** For commands that send nothing. @throws EnvironmentRefused */
export function readDatabaseUrl(source: Source): string {
  const read = variables.DATABASE_URL.safeParse(source['DATABASE_URL']?.trim());
  if (!read.success) throw new EnvironmentRefused(['DATABASE_URL'], source);
  return read.data;
}

export interface VerificationEnvironment {
  readonly databaseUrl: string;
  readonly sealingKeyFile: string | undefined;
  readonly auditHeadsFile: string | undefined;
  readonly demo: boolean;
}
/** For the verification, which sends nothing. @throws EnvironmentRefused */
export function readVerification(source: Source): VerificationEnvironment {
  const given = (name: Variable): string | undefined => source[name]?.trim() || undefined;
  return {
    databaseUrl: readDatabaseUrl(source),
    sealingKeyFile: given('SEALING_KEY_FILE'),
    auditHeadsFile: given('AUDIT_HEADS_FILE'),
    demo: given('DIURNE_DEMO') === '1',
  };
}

/** The one place that reads the process's environment. */
export const environmentOfProcess = (): Environment => readEnvironment(process.env);
export const verificationOfProcess = (): VerificationEnvironment => readVerification(process.env);
