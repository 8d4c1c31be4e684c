import type { ProblemDocument } from '@diurne/contracts';

export class InputInvalid extends Error {
  readonly code = 'input-invalid';
  constructor(readonly errors: NonNullable<ProblemDocument['errors']>) {
    super(errors.length === 1 ? 'Un champ est à corriger.' : `${errors.length} champs sont à corriger.`);
  }
}
export class RouteUnknown extends Error {
  readonly code = 'route-unknown';
  constructor() {
    super('Cette adresse n’existe pas.');
  }
}
export class MethodUnknown extends Error {
  readonly code = 'method-unknown';
  constructor() {
    super('Cette adresse existe, mais pas pour ce geste.');
  }
}
export class SignedOut extends Error {
  readonly code = 'signed-out';
  constructor() {
    super('Vous n’êtes pas connecté, ou la connexion a expiré. Connectez-vous de nouveau ; rien n’a été enregistré.');
  }
}
export class RoleInsufficient extends Error {
  readonly code = 'role-insufficient';
  constructor() {
    super(
      'Votre rôle ne permet pas ce geste. Demandez à une personne habilitée, ou à l’administrateur de changer vos droits.',
    );
  }
}
export class PasswordToChange extends Error {
  readonly code = 'password-to-change';
  constructor() {
    super('Votre mot de passe ne sert qu’une fois : choisissez le vôtre, puis continuez.');
  }
}
export class OriginRefused extends Error {
  readonly code = 'origin-refused';
  constructor() {
    super(
      'La demande ne vient pas des pages de Diurne : il lui manque l’en-tête « x-diurne: 1 », ou une autre origine l’envoie. Rechargez la page.',
    );
  }
}
export class KeyReused extends Error {
  readonly code = 'key-reused';
  constructor() {
    super(
      'Cette clé d’envoi a déjà servi à une autre demande : rien n’a été enregistré. Rechargez la page, puis recommencez.',
    );
  }
}
export class StillWriting extends Error {
  readonly code = 'still-writing';
  constructor() {
    super('La même saisie est en cours d’enregistrement. Attendez un instant, puis regardez si elle y est.');
  }
}
