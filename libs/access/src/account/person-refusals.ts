const NBSP = '\u00a0';

export class NumberWrong extends Error {
  readonly code = 'input-invalid';
  readonly errors: readonly { path: string; message: string }[];
  constructor(prefix = '') {
    super('La clé du numéro RPPS est fausse. Relisez-le sur la carte professionnelle.');
    this.errors = [{ path: `${prefix}rpps`, message: 'la clé de ce numéro RPPS est fausse' }];
  }
}

/** A report is signed under a national number: an account without one would find it out at the first signature. */
export class NumberMissing extends Error {
  readonly code = 'input-invalid';
  readonly errors: readonly { path: string; message: string }[];
  constructor(prefix = '') {
    super(`Un médecin signe sous son numéro RPPS${NBSP}: il est à remplir.`);
    this.errors = [{ path: `${prefix}rpps`, message: 'numéro RPPS attendu pour un médecin' }];
  }
}

export class NumberTaken extends Error {
  readonly code = 'name-taken';
  readonly errors: readonly { path: string; message: string }[];
  constructor(holder: string, prefix = '') {
    super(
      `Ce numéro RPPS est déjà celui du compte ouvert de ${holder}. Corrigez l’un des deux, ou fermez l’autre compte.`,
    );
    this.errors = [{ path: `${prefix}rpps`, message: `déjà porté par ${holder}` }];
  }
}

export class PersonTaken extends Error {
  readonly code = 'name-taken';
  readonly errors: readonly { path: string; message: string }[];
  constructor(holder: string, prefix = '') {
    super(
      `Ce professionnel de la journée est déjà relié au compte ouvert de ${holder}. Corrigez l’un des deux, ou fermez l’autre compte.`,
    );
    this.errors = [{ path: `${prefix}resourceId`, message: `déjà relié au compte de ${holder}` }];
  }
}

export class AccountChangedSince extends Error {
  readonly code = 'record-changed-since';
  readonly errors: readonly { path: string; message: string }[];
  constructor(fields: readonly string[]) {
    super('Quelqu’un d’autre a corrigé ce compte entre-temps. Relisez-le, puis décidez.');
    this.errors = fields.map((field) => ({
      path: `now.${field}`,
      message: 'corrigé entre-temps par quelqu’un d’autre',
    }));
  }
}
