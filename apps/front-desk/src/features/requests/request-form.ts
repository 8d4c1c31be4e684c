import { lineShape, refusalOf, textShape } from '@diurne/contracts';
import { isCivilDate } from '@diurne/time';
import type { TFunction } from 'i18next';
import { orNothing, refusalUnlessEmpty } from '../../ui/optional-text';
import { minuteOf } from '../../ui/time-input';

/** What is asked of a request, when it is received as when it is put right, as the fields hold it. */
export interface RequestFields {
  readonly prescriberId: string;
  readonly justification: string;
  readonly priority: string;
  readonly wishedFrom: string;
  readonly wishedTo: string;
  readonly hoursFrom: string;
  readonly hoursTo: string;
  readonly note: string;
}

/** By field, in French, before anything is sent. */
export const requestRules = (t: TFunction<'requests'>) => ({
  prescriberId: (value: string) => (value === '' ? t('new.prescriberMissing') : null),
  wishedFrom: (value: string) => (isCivilDate(value) ? null : t('new.dateMissing')),
  wishedTo: (value: string, { wishedFrom }: RequestFields) =>
    !isCivilDate(value) ? t('new.dateMissing') : value < wishedFrom ? t('new.datesCrossed') : null,
  hoursTo: (value: string, { hoursFrom }: RequestFields) => {
    const [from, to] = [minuteOf(hoursFrom), minuteOf(value)];
    return from !== null && to !== null && to <= from ? t('new.hoursCrossed') : null;
  },
  justification: (value: string) =>
    value.trim() === '' ? t('new.justificationMissing') : refusalOf(textShape(2000), value),
  note: (value: string) => refusalUnlessEmpty(lineShape(500), value),
});

/** What is sent of them; an hour that is left out does not bind. */
export function askedOf({ hoursFrom, hoursTo, ...fields }: RequestFields) {
  const [from, to] = [minuteOf(hoursFrom), minuteOf(hoursTo)];
  return {
    prescriberId: fields.prescriberId,
    justification: fields.justification,
    priority: Number(fields.priority),
    wishedFrom: fields.wishedFrom,
    wishedTo: fields.wishedTo,
    hours: from === null && to === null ? null : { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) },
    note: orNothing(fields.note),
  };
}
