import { lanes } from '../testing/mock/hospital.fixture';
import { nameOfResource } from './resource-names';

it('names the person behind an eye, a thing as it is called, and nothing for what is not there', () => {
  const [nurse] = lanes.filter(({ kind }) => kind === 'professional');
  const watch = { ...nurse!, resourceId: 'watch', name: 'Surveillance', personId: nurse!.resourceId };
  expect(nameOfResource([...lanes, watch], 'watch')).toBe(nurse!.name);
  expect(nameOfResource([watch], 'watch')).toBe('Surveillance');
  expect([nameOfResource(lanes, nurse!.resourceId), nameOfResource(lanes, 'nothing')]).toEqual([nurse!.name, '']);
});
