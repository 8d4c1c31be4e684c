import { aDayHospital, wholeHouse } from '@diurne/planning-domain/testing';
import { civilDate } from '@diurne/time';
import { faultsOfWords } from './faults-of-words';
import { performersWhoMayNot } from './who-may-perform';

const house = wholeHouse(aDayHospital({ startOn: civilDate('2026-11-23'), seed: 2026 }));

it.each(house.pathways.map(({ code, regime, definition }) => ({ code, regime, definition })))(
  'the demonstration’s $code could be published',
  ({ regime, definition }) => {
    expect([
      ...faultsOfWords(definition, regime),
      ...performersWhoMayNot(definition, { resources: house.resources }),
    ]).toEqual([]);
  },
);
