import { whomToTell, whomToTellOff } from './telling.view-model';

const hours = { arrival: 495, departure: 905, steps: [{ code: 'PDS', start: 500 }] };
const later = { ...hours, steps: [{ code: 'PDS', start: 510 }] };

it('counts who gets a message and who has to be called, and nobody for a small move', () => {
  const changes = [
    { reachable: true, before: null, after: hours },
    { reachable: true, before: hours, after: { ...hours, arrival: 500 } },
    { reachable: false, before: null, after: hours },
    { reachable: true, before: hours, after: later },
  ];
  expect(whomToTell(changes, 15)).toEqual({ told: 2, toCall: 1 });
  expect(whomToTell(changes, 10)).toEqual({ told: 3, toCall: 1 });
});

it.each([
  [{ announced: false, perhapsTold: false, reachable: true }, 0, 0],
  [{ announced: true, perhapsTold: false, reachable: true }, 1, 0],
  [{ announced: false, perhapsTold: true, reachable: true }, 1, 0],
  [{ announced: true, perhapsTold: false, reachable: false }, 0, 1],
])('tells of a cancellation whoever knows, or may know, of the visit: %j', (visit, told, toCall) => {
  expect(whomToTellOff(visit)).toEqual({ told, toCall });
});
