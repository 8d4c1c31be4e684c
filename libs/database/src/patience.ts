/** How long each connection lets anything wait, in milliseconds. Nothing waits for ever. */
export interface Patience {
  /** For a connection: a free one of the pool, or a new one. */
  readonly connection: number;
  /** For a lock that another transaction holds. */
  readonly lock: number;
  readonly statement: number;
  /** Of a transaction in which nothing is asked: a frozen or vanished host gives its locks back. */
  readonly idleInTransaction: number;
  /** For an answer of the server; longer than a statement, for a server that is frozen itself. */
  readonly answer: number;
}

/** Somebody looks at a screen. */
export const patienceOfScreens: Patience = {
  connection: 5000,
  lock: 3000,
  statement: 10_000,
  idleInTransaction: 10_000,
  answer: 13_000,
};

/** Nobody looks: what is sealed, purged or handed over may take its time. */
export const patienceOfJobs: Patience = {
  connection: 10_000,
  lock: 10_000,
  statement: 60_000,
  idleInTransaction: 30_000,
  answer: 75_000,
};
