import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../account/current-account';
import { useNow } from '../ui/now';
import { numericDate } from '../ui/wording';
import { useUnit } from './current-unit';

/** What a sheet needs away from the screen: whose it is, of which date with its year, and when it was printed. */
export function PrintHead({ on }: { readonly on: string }): ReactNode {
  const { t } = useTranslation();
  const { establishment } = useAccount();
  const unit = useUnit();
  const now = useNow(establishment.timeZone);
  return (
    <p className="only-print">
      <b>{unit.name}</b> · {numericDate(on)} · {establishment.name} ·{' '}
      {t('printedAt', { day: numericDate(now.date), hour: frenchHour(now.minute) })}
    </p>
  );
}
