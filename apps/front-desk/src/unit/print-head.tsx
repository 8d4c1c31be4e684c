import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../account/current-account';
import { useNow } from '../ui/now';
import { numericDate } from '../ui/wording';
import { useUnit } from './current-unit';
import { PrintSheets } from './print-sheets';

/** What a sheet needs away from the screen: whose it is, of which date with its year, and when it was printed. */
export function PrintHead({ on, landscape = false }: { readonly on: string; readonly landscape?: boolean }): ReactNode {
  const { t } = useTranslation();
  const { establishment } = useAccount();
  const unit = useUnit();
  const now = useNow(establishment.timeZone);
  return (
    <>
      <PrintSheets head={`${unit.name} · ${numericDate(on)}`} landscape={landscape} />
      <p className="only-print">
        <b>{unit.name}</b> · {numericDate(on)} · {establishment.name} ·{' '}
        {t('printedAt', { day: numericDate(now.date), hour: frenchHour(now.minute) })}
      </p>
    </>
  );
}
