import type { AccountView } from '@diurne/contracts';

/** What would change the class is for physician and DIM only: no one else is to be tempted by it. */
export const seesGradingDetail = ({ roles }: Pick<AccountView, 'roles'>): boolean =>
  roles.includes('physician') || roles.includes('dim');
