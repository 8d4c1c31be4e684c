import { whatToTell } from './what-to-tell';

const arrivesAt = new Date('2026-11-24T07:15:00Z');
const before = new Date('2026-11-24T07:14:59Z');

describe('what a visit’s state says to its patient', () => {
  it.each([
    ['booked', 'tell'],
    ['confirmed', 'tell'],
    ['cancelled', 'cancel'],
    ['postponed', 'cancel'],
    ['unscheduled', 'cancel'],
    ['held', 'silent'],
    ['arrived', 'silent'],
    ['noShow', 'silent'],
    ['closed', 'silent'],
  ])('%s: %s', (state, expected) => {
    expect(whatToTell(state, arrivesAt, before)).toBe(expected);
  });
  it.each(['booked', 'cancelled'])('is nothing once the hour of arrival has come (%s)', (state) => {
    expect(whatToTell(state, arrivesAt, arrivesAt)).toBe('silent');
  });
});
