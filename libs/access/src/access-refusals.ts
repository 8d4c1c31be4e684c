const NBSP = '\u00a0';

/** One sentence for an unknown login, a wrong password, a closed account: who guesses learns nothing. */
export class LoginRefused extends Error {
  readonly code = 'login-refused';
  constructor() {
    super('Identifiant ou mot de passe incorrect.');
  }
}

export class LoginLocked extends Error {
  readonly code = 'login-locked';
  constructor(
    readonly until: Date,
    at: Date,
  ) {
    const minutes = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 60_000));
    super(
      `Trop d’essais : la connexion est bloquée encore ${minutes} min. Attendez, ou demandez à l’administrateur un nouveau mot de passe.`
        .replace(' :', `${NBSP}:`)
        .replace(' min', `${NBSP}min`),
    );
  }
}

export class LoginTaken extends Error {
  readonly code = 'name-taken';
  constructor() {
    super('Cet identifiant est déjà pris. Choisissez-en un autre.');
  }
}

export class ResourceUnknown extends Error {
  readonly code = 'reference-unknown';
  readonly errors = [{ path: 'resourceId', message: 'aucun professionnel de ce nom dans l’établissement' }];
  constructor() {
    super('Le professionnel désigné n’existe pas. Choisissez-le dans la liste des ressources.');
  }
}

export class PasswordTooWeak extends Error {
  readonly code = 'input-invalid';
  readonly errors: readonly { path: string; message: string }[];
  constructor(why: string) {
    super(`Mot de passe trop faible${NBSP}: ${why}.`);
    this.errors = [{ path: 'password', message: why }];
  }
}

export class NumberWrong extends Error {
  readonly code = 'input-invalid';
  readonly errors = [{ path: 'rpps', message: 'la clé de ce numéro RPPS est fausse' }];
  constructor() {
    super('La clé du numéro RPPS est fausse. Relisez-le sur la carte professionnelle.');
  }
}
