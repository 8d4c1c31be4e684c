import type { PatientTraits } from '@diurne/contracts';
import { civilDay, nullable, text, uuid, word } from '@diurne/database';

/** What `traitsColumns` give. */
export const traits = {
  id: uuid,
  ipp: text,
  birth_name: text,
  used_name: nullable(text),
  first_names: text,
  birth_date: civilDay(),
  sex: word<PatientTraits['sex']>(),
};
