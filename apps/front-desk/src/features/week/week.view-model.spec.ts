import { aWeek } from '../../testing/mock/week.fixture';
import { loadOf, weekDays } from './week.view-model';

it('says full from 85 % and over only beyond the open minutes', () => {
  expect(loadOf({ trade: 'échographie', busyMinutes: 152, elsewhereMinutes: 0, openMinutes: 180 })).toMatchObject({
    percent: 84,
    tone: 'calm',
  });
  expect(loadOf({ trade: 'échographie', busyMinutes: 153, elsewhereMinutes: 0, openMinutes: 180 })).toMatchObject({
    percent: 85,
    tone: 'full',
  });
  expect(loadOf({ trade: 'échographie', busyMinutes: 180, elsewhereMinutes: 0, openMinutes: 180 }).tone).toBe('full');
  expect(loadOf({ trade: 'échographie', busyMinutes: 181, elsewhereMinutes: 0, openMinutes: 180 }).tone).toBe('over');
});

it('does not divide by nobody', () => {
  expect(loadOf({ trade: 'IRM', busyMinutes: 0, elsewhereMinutes: 0, openMinutes: 0 })).toMatchObject({
    percent: 0,
    tone: 'calm',
  });
  expect(loadOf({ trade: 'IRM', busyMinutes: 30, elsewhereMinutes: 0, openMinutes: 0 })).toMatchObject({
    percent: 100,
    tone: 'over',
  });
});

it('leaves a closed weekend out and keeps a Saturday that is worked', () => {
  const { days } = aWeek('2026-11-23');
  expect(weekDays(days).map((day) => day.on.slice(8))).toEqual(['23', '24', '25', '26', '27']);
  expect(
    weekDays(days.map((day, i) => (i === 5 ? { ...day, open: true } : day))).map((day) => day.on.slice(8)),
  ).toContain('28');
});

it('puts the scarcest trade first', () => {
  const percents = weekDays(aWeek('2026-11-23').days)[0]?.loads.map((load) => load.percent) ?? [];
  expect(percents[0]).toBe(92);
  expect(percents).toEqual([...percents].sort((a, b) => b - a));
});
