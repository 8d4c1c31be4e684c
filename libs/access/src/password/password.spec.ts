import { owaspParameters, PasswordHasher } from './password-hasher';
import { requireStrongPassword } from './password-strength';

describe('a password', () => {
  it('is kept as argon2id with the parameters that OWASP asks for', async () => {
    expect(await new PasswordHasher().hash('x')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(owaspParameters).toEqual({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  });
  it('matches itself alone, and nothing where there is no hash', async () => {
    const hasher = new PasswordHasher({ memoryCost: 1024, timeCost: 1, parallelism: 1 });
    const hash = await hasher.hash('Pâté-en-croûte-09');
    expect([
      await hasher.matches('Pâté-en-croûte-09', hash),
      await hasher.matches('Pâté-en-croûte-9', hash),
      await hasher.matches('no account has this hash', undefined),
    ]).toEqual([true, false, false]);
  });
  it.each([
    ['onze-lettre', 'au moins 12 caractères'],
    ['abababababab', 'trop de caractères répétés'],
    ['Chef-Dupont-1!', 'il contient l’identifiant'],
    ['Motdepasse2026!', 'parmi les premiers'],
    ['azerty123456789', 'parmi les premiers'],
    ['HôpitalHôpital1', 'parmi les premiers'],
    ['azertyuiop12', 'parmi les premiers'],
    ['qwertyuiop123', 'parmi les premiers'],
    ['soleil123456', 'parmi les premiers'],
    ['janvier20262026', 'parmi les premiers'],
    ['loulou123456', 'parmi les premiers'],
    ['Soleil-Soleil!', 'parmi les premiers'],
    ['!!Marseille!!13', 'parmi les premiers'],
    ['2026Infirmière', 'parmi les premiers'],
    ['061223344556', 'aucune lettre'],
  ])('%s is too weak: %s', (password, why) => {
    expect(() => {
      requireStrongPassword(password, 'dupont');
    }).toThrow(why);
  });
  it.each([
    'cinq-lampes-sous-la-pluie',
    'motdepasse-du-vieux-phare',
    'Zq7!rT2#kLm9',
    'demo-diurne-2026',
    'soleil-de-loulou-12',
  ])('%s will do', (password) => {
    expect(() => {
      requireStrongPassword(password, 'dupont');
    }).not.toThrow();
  });
});
