import type { PathwayDefinition } from '../../pathway/care-pathway.value';

/** By the code of the pathway. */
export const demoFamilies: Readonly<Record<string, Pick<PathwayDefinition, 'family' | 'specialty'>>> = {
  CHIMIO: { family: 'chemotherapy', specialty: 'oncologie' },
  TRANSF: { family: 'treatmentSession', specialty: 'hematologie' },
  MEMO: { family: 'assessment', specialty: 'geriatrie' },
  EGS: { family: 'assessment', specialty: 'geriatrie' },
  PREOPG: { family: 'assessment', specialty: 'geriatrie' },
  BPCO: { family: 'assessment', specialty: 'pneumologie' },
  ICARD: { family: 'assessment', specialty: 'cardiologie' },
  GREFFE: { family: 'assessment', specialty: 'nephrologie' },
  SEPNAT: { family: 'therapeutic', specialty: 'neurologie' },
  CROHN: { family: 'therapeutic', specialty: 'gastro-enterologie' },
  IGIV: { family: 'therapeutic', specialty: 'neurologie' },
  DIAB: { family: 'assessment', specialty: 'diabetologie' },
  OBES: { family: 'assessment', specialty: 'endocrinologie' },
  DGEST: { family: 'gynaecologyObstetrics', specialty: 'diabetologie' },
  ENDOTEST: { family: 'assessment', specialty: 'endocrinologie' },
  DOULEUR: { family: 'assessment', specialty: 'medecine-douleur' },
  PALLIA: { family: 'palliative', specialty: 'medecine-palliative' },
};
