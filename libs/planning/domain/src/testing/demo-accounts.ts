import { demoId } from './demo-id';
import type { DemoAccount, DemoResource } from './day-hospital.shape';
import { demoTeam, teamRpps } from './demo-team';
import { firstNames, fullName, inventedSurname } from './invented-names';

export const demoPassword = 'demo-diurne-2026';

interface Seat {
  readonly login: string;
  readonly roles: DemoAccount['roles'];
  readonly code?: string;
  readonly rpps?: boolean;
  /** Left out: the medical unit. */
  readonly units?: DemoAccount['units'];
}
const seats: readonly Seat[] = [
  { login: 'secretariat', roles: ['secretary'], units: 'every' },
  { login: 'coordination', roles: ['coordinator'], units: 'every' },
  { login: 'infirmier', roles: ['wardNurse'], code: 'IDE1' },
  { login: 'infirmier2', roles: ['wardNurse'], code: 'IDE2', units: ['HDJM', 'HDJT'] },
  { login: 'education', roles: ['alliedProfessional'], code: 'ETP1' },
  { login: 'dieteticien', roles: ['alliedProfessional'], code: 'DIET1' },
  { login: 'medecin', roles: ['physician'], code: 'ENDO1', rpps: true },
  { login: 'oncologue', roles: ['physician'], code: 'ONCO1', rpps: true, units: ['HDJM', 'HDJT'] },
  { login: 'geriatre', roles: ['physician'], code: 'GERIA1', rpps: true, units: ['HDJM', 'HDJP'] },
  { login: 'interne', roles: ['juniorPhysician'] },
  { login: 'pharmacie', roles: ['pharmacy'], code: 'PHARMA', rpps: true, units: 'every' },
  { login: 'dim', roles: ['dim'], units: 'every' },
  { login: 'administrateur', roles: ['administrator'], units: [] },
  { login: 'identites', roles: ['identityCell'], units: [] },
];

/** One account for each role and a few more; all share the demo's password. */
export const demoAccounts: readonly DemoAccount[] = seats.map(
  ({ login, roles, code, rpps, units = ['HDJM'] }, index) => {
    const person: DemoResource | undefined = demoTeam.find((member) => member.code === code);
    return {
      id: demoId('account', login),
      login,
      roles,
      password: demoPassword,
      resourceId: person?.id ?? null,
      units,
      rpps: code !== undefined && rpps === true ? teamRpps(code) : null,
      displayName: person?.name ?? fullName(inventedSurname(80 + index), firstNames('female')[index % 13] ?? ''),
    };
  },
);
