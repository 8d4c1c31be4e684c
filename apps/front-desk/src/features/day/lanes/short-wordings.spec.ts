import { firstThatFits, labelFont } from './text-room';
import { shortPatientNames, shortWordings } from './short-wordings';

describe('short wordings', () => {
  const wordings = shortWordings([
    'Entretien diététique',
    'Entretien infirmier',
    'Doppler veineux des membres inférieurs',
    'Éducation à l’insuline',
    'Repas',
  ]);

  it('keep whole words that begin nothing else of the day, and end on none that only links', () => {
    expect(wordings.get('Doppler veineux des membres inférieurs')).toEqual([
      'Doppler veineux des membres inférieurs',
      'Doppler veineux des membres',
      'Doppler veineux',
      'Doppler',
    ]);
    expect(wordings.get('Éducation à l’insuline')).toEqual(['Éducation à l’insuline', 'Éducation']);
    expect(wordings.get('Repas')).toEqual(['Repas']);
  });

  it('are none where two would read the same', () => {
    expect(wordings.get('Entretien diététique')).toEqual(['Entretien diététique']);
    expect(wordings.get('Entretien infirmier')).toEqual(['Entretien infirmier']);
  });

  it('fit whole or not at all', () => {
    const of = (room: number) =>
      firstThatFits(wordings.get('Éducation à l’insuline') ?? [], room, labelFont, (text) => text.length);
    expect([of(22), of(9), of(8)]).toEqual(['Éducation à l’insuline', 'Éducation', undefined]);
  });
});

it('a patient is written by the family name alone only where nobody else of the day bears it', () => {
  const names = shortPatientNames([
    'DESTICAUBERT Claire',
    'DE LA TOUR Jean',
    'MARTIN Paul',
    'MARTIN Anne (1946)',
    'USCLADE Irène (1938)',
  ]);
  expect([...names.values()]).toEqual([
    ['DESTICAUBERT Claire', 'DESTICAUBERT'],
    ['DE LA TOUR Jean', 'DE LA TOUR'],
    ['MARTIN Paul'],
    ['MARTIN Anne (1946)'],
    ['USCLADE Irène (1938)'],
  ]);
});
