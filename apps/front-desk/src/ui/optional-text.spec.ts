import { emailShape } from '@diurne/contracts';
import { orNothing, refusalUnlessEmpty } from './optional-text';

it('says nothing when blanks are all there is, and what was typed without the blanks around it', () => {
  expect([orNothing(''), orNothing(' \t'), orNothing(' ambulance ')]).toEqual([null, null, 'ambulance']);
});

it('never refuses an empty field, and reads any other by its shape, blanks around it apart', () => {
  expect([refusalUnlessEmpty(emailShape, '  '), refusalUnlessEmpty(emailShape, ' a.b@exemple.fr ')]).toEqual([
    null,
    null,
  ]);
  expect(refusalUnlessEmpty(emailShape, 'a.b')).toContain('adresse électronique attendue');
});
