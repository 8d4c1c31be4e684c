import { roles, type Role } from '@diurne/contracts';
import { careRelations, hiddenAs, judgeAccess, recordAspects, type RecordAspect, type Standing } from './record-policy';

const standing = (role: Role, more: Partial<Standing> = {}): Standing => ({
  roles: [role],
  relations: [],
  confidential: false,
  ...more,
});
const opened = (aspect: RecordAspect, more: Partial<Standing>): readonly Role[] =>
  roles.filter((role) => judgeAccess(aspect, standing(role, more)) === 'open');

const clinical: readonly Role[] = [
  'secretary',
  'coordinator',
  'wardNurse',
  'alliedProfessional',
  'physician',
  'juniorPhysician',
  'pharmacy',
];

describe('who may open what of a record', () => {
  it.each<[RecordAspect, readonly Role[], readonly Role[]]>([
    ['identity', [...clinical, 'dim', 'identityCell'], [...clinical, 'dim', 'identityCell']],
    ['contacts', ['secretary', 'coordinator', 'dim', 'identityCell'], [...clinical, 'dim', 'identityCell']],
    ['programme', ['dim'], [...clinical, 'dim']],
    ['medical', ['dim'], [...clinical, 'dim']],
    ['report', ['dim'], [...clinical, 'dim']],
    ['billing', ['dim'], ['physician', 'dim']],
    ['administration', ['administrator'], ['administrator']],
  ])('%s opens by function or by care', (aspect, withoutRelation, withRelation) => {
    expect(opened(aspect, {})).toEqual(withoutRelation);
    for (const relation of careRelations) expect(opened(aspect, { relations: [relation] })).toEqual(withRelation);
  });

  it('says that broken glass would open what only care opens, and that nothing opens it to an administrator', () => {
    expect(judgeAccess('medical', standing('wardNurse'))).toBe('closed');
    expect(judgeAccess('report', standing('physician'))).toBe('closed');
    for (const aspect of recordAspects.filter((one) => one !== 'administration'))
      for (const relation of careRelations)
        expect(judgeAccess(aspect, standing('administrator', { relations: [relation] }))).toBe('refused');
  });

  it('gives an account the rights of all its roles', () => {
    const both = standing('administrator', { roles: ['administrator', 'physician'], relations: ['inUnit'] });
    expect(judgeAccess('report', both)).toBe('open');
  });

  it('opens a confidential record by broken glass only, to the DIM and the unit too', () => {
    const confidential = { confidential: true, relations: ['inUnit', 'performer', 'prescriber'] } as const;
    for (const aspect of ['medical', 'report', 'billing'] as const) expect(opened(aspect, confidential)).toEqual([]);
    for (const aspect of ['identity', 'contacts'] as const)
      expect(opened(aspect, confidential)).toEqual(['identityCell']);
    expect(opened('programme', confidential)).toEqual([...clinical, 'dim']);
    expect(opened('medical', { confidential: true, relations: ['brokenGlass'] })).toEqual([...clinical, 'dim']);
  });
});

describe('what a list says instead of somebody', () => {
  const inUnit = { relations: ['inUnit'] } as const;

  it('names the patients of one’s care, and another unit’s « elsewhere »', () => {
    expect(hiddenAs('medical', standing('secretary', inUnit))).toBeNull();
    expect(hiddenAs('medical', standing('secretary'))).toBe('elsewhere');
    expect(hiddenAs('medical', standing('administrator', inUnit))).toBe('elsewhere');
    expect(hiddenAs('medical', standing('dim'))).toBeNull();
  });

  it('names a confidential patient to whoever is in charge of the day, and to whoever broke the glass', () => {
    const confidential = (role: Role, ...relations: Standing['relations']) =>
      hiddenAs('medical', standing(role, { confidential: true, relations }));
    expect(confidential('secretary', 'inUnit')).toBe('confidential');
    expect(confidential('physician', 'inUnit')).toBe('confidential');
    expect(confidential('dim')).toBe('confidential');
    expect(confidential('coordinator', 'inUnit')).toBeNull();
    expect(confidential('wardNurse', 'inUnit')).toBeNull();
    expect(confidential('wardNurse')).toBe('elsewhere');
    expect(confidential('physician', 'performer')).toBeNull();
    expect(confidential('physician', 'prescriber')).toBeNull();
    expect(confidential('secretary', 'inUnit', 'brokenGlass')).toBeNull();
  });
});
