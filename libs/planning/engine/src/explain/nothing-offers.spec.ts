import type { Problem } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { explainVisit } from './explain-visit';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const told = (day: Problem): readonly { code: string; message: string; helps: readonly string[] }[] =>
  explainVisit(day, [], 'v').map((r) => ({
    code: r.code,
    message: plain(r.message),
    helps: r.relaxations.map((x) => plain(`${x.change}. ${x.effect}`)),
  }));

describe('a place that nothing offers', () => {
  const nurse = aResource('nurse', { windows: [{ from: 480, to: 600, capacity: 1 }] }),
    at = (id: string, ...attributes: string[]) => aResource(id, { kind: 'place', attributes });
  const wishing = (wish: { anyOf?: string[]; attributes?: string[] }, ...places: ReturnType<typeof at>[]): Problem =>
    aDay({
      resources: [nurse, ...places],
      visits: [aVisit('v', [aStep('s', 35, { uses: [by('nurse')] })], { place: wish })],
    });

  it('is told by what no place has, and equipping one is tried', () => {
    const [reason, ...more] = told(wishing({ attributes: ['pump', 'isolated'] }, at('bed', 'pump'), at('chair')));
    expect(more).toEqual([]);
    expect(reason).toEqual({
      code: 'no-place-suits',
      message: 'Aucune place n’offre « isolated », que la venue demande.',
      helps: [
        expect.stringMatching(/^Équiper « bed » de « isolated »\. La venue tiendrait de \d+ h/) as string,
        expect.stringMatching(/^Équiper « chair » de « pump » et « isolated »\. /) as string,
      ],
    });
  });

  it('is told in words where the attribute is one of the usual codes', () => {
    const [reason] = told(wishing({ attributes: ['palliative-room'] }, at('bed', 'bed')));
    expect(reason!.message).toBe('Aucune place n’offre « chambre de soins palliatifs », que la venue demande.');
    expect(reason!.helps[0]).toMatch(/^Équiper « bed » de « chambre de soins palliatifs »/);
  });

  it('is told by all that no place has', () => {
    expect(told(wishing({ attributes: ['pump', 'isolated'] }, at('bed')))[0]!.message).toBe(
      'Aucune place n’offre ni « pump » ni « isolated », que la venue demande.',
    );
  });

  it('is told by what no place has at once', () => {
    expect(
      told(wishing({ attributes: ['pump', 'isolated'] }, at('bed', 'pump'), at('chair', 'isolated')))[0]!.message,
    ).toBe('Aucune place n’offre à la fois « pump » et « isolated », que la venue demande.');
  });

  it('is told among those that were asked for', () => {
    const [reason] = told(wishing({ anyOf: ['chair'], attributes: ['pump'] }, at('bed', 'pump'), at('chair')));
    expect(reason!.message).toBe('Aucune des places demandées (« chair ») n’offre « pump », que la venue demande.');
    expect(reason!.helps.map((h) => h.split('.')[0])).toEqual(['Équiper « chair » de « pump »']);
  });

  it('is told where the day has no place at all', () => {
    expect(told(wishing({}))).toEqual([
      { code: 'no-place-suits', message: 'La venue demande une place, et la journée n’en a pas.', helps: [] },
    ]);
  });

  it('is no reason where one suits: then the day is too short', () => {
    const long = {
      ...wishing({ attributes: ['pump'] }, at('bed', 'pump')),
      visits: [aVisit('v', [aStep('s', 700, { uses: [by('nurse')] })], { place: { attributes: ['pump'] } })],
    };
    expect(told(long).map((r) => r.code)).toEqual(['day-too-short']);
  });
});

describe('resources that cannot meet', () => {
  const north = aResource('north', { location: 'n' }),
    south = aResource('south', { kind: 'room', location: 's' }),
    ward = aResource('ward', { location: 's' }),
    roving = aResource('roving', { kind: 'equipment' });
  const meeting = (about: Parameters<typeof aStep>[2]): Problem =>
    aDay({
      locations: [{ id: 'n', name: 'Bâtiment nord' }, { id: 's' }],
      resources: [north, south, roving, ward],
      visits: [aVisit('v', [aStep('s', 35, about)])],
    });

  it('are told where they are not at the same location', () => {
    expect(told(meeting({ uses: [by('north'), by('roving'), by('south')] }))).toEqual([
      {
        code: 'step-resources-apart',
        message: '« s » n’a lieu nulle part : « north » et « south » ne sont pas au même endroit.',
        helps: [],
      },
    ]);
  });

  it('are told where they are not at the step’s own location, and giving that up is tried', () => {
    const [reason] = told(meeting({ uses: [by('south')], location: 'n' }));
    expect(reason).toMatchObject({
      code: 'step-resources-apart',
      message: '« s » a lieu à « Bâtiment nord », où « south » n’est pas.',
    });
    expect(reason!.helps[0]).toMatch(/^Ne plus imposer le lieu de « s »\. La venue tiendrait de /);
  });

  it('are no reason where an alternative is at the right one', () => {
    expect(told(meeting({ uses: [by('north', 'south'), by('ward')] })).map((r) => r.code)).toEqual(['fits']);
    expect(told(meeting({ uses: [by('north', 'roving')], location: 's' })).map((r) => r.code)).toEqual(['fits']);
  });

  it('are told each by itself where several steps are concerned', () => {
    const both = {
      ...meeting({}),
      visits: [
        aVisit('v', [
          aStep('a', 20, { uses: [by('south')], location: 'n' }),
          aStep('b', 25, { uses: [by('north'), by('south')] }),
        ]),
      ],
    };
    expect(told(both).map((r) => r.message.slice(0, 16))).toEqual(['Obstacle 1 sur 2', 'Obstacle 2 sur 2']);
  });
});
