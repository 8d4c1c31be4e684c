const NBSP = '\u00a0';

/** One sentence for an unknown login, a wrong password, a closed account: who guesses learns nothing. */
export class LoginRefused extends Error {
  readonly code = 'login-refused';
  constructor() {
    super('Identifiant ou mot de passe incorrect.');
  }
}

const waitWords = (seconds: number): string =>
  seconds < 60 ? `${seconds}${NBSP}s` : `${Math.ceil(seconds / 60)}${NBSP}min`;

/** Whoever failed here too often waits a little; everybody else does not. */
export class SignInDelayed extends Error {
  readonly code = 'sign-in-delayed';
  readonly retryAfterSeconds: number;
  constructor(until: Date, at: Date) {
    const seconds = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000));
    super(
      `Trop d’essais manqués d’ici${NBSP}: réessayez dans ${waitWords(seconds)}. Mot de passe oublié${NBSP}? L’administrateur peut vous en donner un nouveau.`,
    );
    this.retryAfterSeconds = seconds;
  }
}

export class SignInBusy extends Error {
  readonly code = 'sign-in-busy';
  readonly retryAfterSeconds = 5;
  constructor() {
    super(`Beaucoup de connexions en même temps${NBSP}: réessayez dans quelques secondes.`);
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
  readonly errors: readonly { path: string; message: string }[];
  constructor(prefix = '') {
    super('Le professionnel désigné n’existe pas. Choisissez-le dans la liste des ressources.');
    this.errors = [{ path: `${prefix}resourceId`, message: 'aucun professionnel de ce nom dans l’établissement' }];
  }
}

export class PasswordTooWeak extends Error {
  readonly code = 'input-invalid';
  readonly errors: readonly { path: string; message: string }[];
  constructor(
    readonly why: string,
    path = 'password',
  ) {
    super(`Mot de passe trop faible${NBSP}: ${why}.`);
    this.errors = [{ path, message: why }];
  }
}

export class PasswordWrong extends Error {
  readonly code = 'input-invalid';
  readonly errors = [{ path: 'current', message: 'ce n’est pas votre mot de passe actuel' }];
  constructor() {
    super('Le mot de passe actuel n’est pas le bon. Rien n’a changé.');
  }
}

export class PasswordAsBefore extends Error {
  readonly code = 'input-invalid';
  readonly errors = [{ path: 'next', message: 'c’est le mot de passe actuel' }];
  constructor() {
    super('Le nouveau mot de passe est l’actuel. Choisissez-en un autre.');
  }
}

export class AccountUnknown extends Error {
  readonly code = 'not-found';
  constructor() {
    super('Ce compte n’existe pas dans cet établissement.');
  }
}

export class OwnAccount extends Error {
  readonly code = 'own-account';
  constructor() {
    super(
      'C’est votre propre compte : demandez-le à un autre administrateur. Votre mot de passe se change dans le menu à votre nom.',
    );
  }
}

/** Of whom is enrolled: the act waits for a code, and nothing is lost. */
export class SecondFactorAsked extends Error {
  readonly code = 'second-factor-asked';
  constructor(minutes: number) {
    super(`Donnez le code de votre application d’authentification${NBSP}; il vaut ${minutes}${NBSP}min.`);
  }
}

export class SecondFactorMissing extends Error {
  readonly code = 'second-factor-missing';
  constructor() {
    super('Reliez d’abord votre application d’authentification à votre compte.');
  }
}

/** The key outside the database is not the one that enclosed the secret, or the row was touched. */
export class SecondFactorUnreadable extends Error {
  readonly code = 'second-factor-unreadable';
  constructor() {
    super(
      `Le secret de votre application ne peut pas être lu${NBSP}: la clé du serveur a changé ou la ligne a été touchée. Prévenez l’informatique.`,
    );
  }
}

export class SecondFactorKept extends Error {
  readonly code = 'second-factor-kept';
  constructor() {
    super(
      'Une application est déjà reliée à votre compte. Téléphone perdu ou changé : l’administrateur peut la délier.',
    );
  }
}

export class CodeWrong extends Error {
  readonly code = 'input-invalid';
  readonly errors = [{ path: 'code', message: 'ce code n’est pas, ou n’est plus, le bon' }];
  constructor() {
    super('Ce code n’est pas, ou n’est plus, le bon. Attendez le suivant.');
  }
}

/** Nothing of this record is of the caller's care: it opens with a reason. */
export class RecordClosed extends Error {
  readonly code = 'record-closed';
  constructor(
    readonly record: { readonly of: 'patient' | 'visit' | 'request'; readonly id: string },
    confidential: boolean,
  ) {
    super(
      confidential
        ? 'Ce dossier est confidentiel : il ne s’ouvre qu’avec un motif, pour une durée limitée, et l’accès est relu.'
        : 'Ce patient n’est pas dans vos soins : son dossier ne s’ouvre qu’avec un motif, pour une durée limitée, et l’accès est relu.',
    );
  }
}

/** No reason opens it to these roles. */
export class RecordRefused extends Error {
  readonly code = 'role-insufficient';
  constructor() {
    super('Votre rôle n’ouvre pas ce contenu du dossier. Demandez à une personne qui a ce patient dans ses soins.');
  }
}

export class UnitNotYours extends Error {
  readonly code = 'unit-not-yours';
  constructor() {
    super('Vous ne travaillez pas dans cette unité. L’administrateur peut l’ajouter à votre compte.');
  }
}

export class OpeningUnknown extends Error {
  readonly code = 'not-found';
  constructor() {
    super('Cet accès n’existe pas dans cet établissement.');
  }
}

export class OwnOpening extends Error {
  readonly code = 'own-opening';
  constructor() {
    super('C’est votre propre accès : un autre que vous le relit.');
  }
}

export class OpeningReviewed extends Error {
  readonly code = 'already-noted';
  constructor() {
    super('Cet accès a déjà été relu.');
  }
}

export class UnitUnknown extends Error {
  readonly code = 'reference-unknown';
  constructor() {
    super('Une unité de la liste n’existe pas dans cet établissement.');
  }
}

export class RecordUnknown extends Error {
  readonly code = 'not-found';
  constructor() {
    super('Ce dossier n’existe pas dans cet établissement.');
  }
}
