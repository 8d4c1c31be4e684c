import type { DayVisitView } from '@diurne/contracts';
import { programmeLines, waitingMinutes } from './programme.view-model';

const step = (
  id: string,
  start: number,
  end: number,
  patient: 'exclusive' | 'background' = 'exclusive',
): DayVisitView['steps'][number] => ({
  id,
  code: id,
  label: id,
  start,
  end,
  patient,
  optional: false,
  category: 'medical',
  done: false,
  performed: null,
  resources: [],
});

it('puts steps in order with the time between them', () => {
  const lines = programmeLines({ arrival: 470, departure: 640, steps: [step('b', 525, 570), step('a', 480, 505)] });
  expect(
    lines.map((line) => (line.kind === 'step' ? line.step.id : line.kind === 'gap' ? line.minutes : line.at)),
  ).toEqual([470, 'a', 20, 'b', 640]);
});

it('counts waiting as proposals and drafts do: neither being received nor leaving', () => {
  const steps = [step('a', 485, 500), step('b', 490, 560), step('c', 570, 600)];
  expect(waitingMinutes({ arrival: 480, departure: 603, steps })).toBe(10);
});

it('counts no waiting during an infusion, nor between steps that touch', () => {
  expect(
    waitingMinutes({
      arrival: 470,
      departure: 700,
      steps: [step('infusion', 480, 600, 'background'), step('visit', 500, 515), step('after', 600, 620)],
    }),
  ).toBe(0);
  expect(
    waitingMinutes({
      arrival: 470,
      departure: 700,
      steps: [step('infusion', 480, 600, 'background'), step('after', 635, 650)],
    }),
  ).toBe(35);
});
