import { laneOf } from '../../../testing/mock/hospital.fixture';
import { aDay } from '../../../testing/mock/day.fixture';
import { dayLanes, noPlace } from './lanes.view-model';
import { closedBetween, hoursShown } from './shown-hours';

const day = aDay();
const [first, second] = day.visits as [(typeof day.visits)[0], (typeof day.visits)[0]];

describe('the day as lanes', () => {
  it('gives a lane to each place, professional, platform or patient', () => {
    expect(dayLanes(day, 'place').rows.map((row) => row.name)).toContain('Fauteuil 1');
    expect(
      dayLanes(day, 'professional').rows.every(
        (row) => day.lanes.find((lane) => lane.resourceId === row.id)?.kind === 'professional',
      ),
    ).toBe(true);
    expect(dayLanes(day, 'platform').rows.map((row) => row.name)).toEqual([
      'Échographe',
      'Rétinographe',
      'Exploration respiratoire',
    ]);
    expect(dayLanes(day, 'patient').rows).toHaveLength(day.visits.length);
  });

  it('puts each step in the lane of every resource that it takes, and only there', () => {
    const rows = dayLanes(
      {
        ...day,
        visits: [
          {
            ...first,
            steps: [
              {
                ...(first.steps[1] as (typeof first.steps)[0]),
                resources: [
                  { resourceId: laneOf('ECHO').resourceId, unitNo: 1 },
                  { resourceId: laneOf('CAR').resourceId, unitNo: 1 },
                ],
              },
            ],
          },
        ],
      },
      'professional',
    ).rows;
    expect(rows.filter((row) => row.blocks.length > 0).map((row) => [row.name, row.blocks[0]?.use])).toEqual([
      ['Dr BRISSANDE Yvon', 1],
    ]);
  });

  it('stacks what overlaps in a lane of several units and lets what touches share a track', () => {
    const nurse = laneOf('IDE1').resourceId;
    const at = (visit: typeof first, start: number, end: number, unitNo: number): typeof first => ({
      ...visit,
      steps: [
        { ...(visit.steps[0] as (typeof first.steps)[0]), start, end, resources: [{ resourceId: nurse, unitNo }] },
      ],
    });
    const overlapping = dayLanes(
      { ...day, visits: [at(first, 480, 525, 1), at(second, 510, 540, 1)] },
      'professional',
    ).rows.find((row) => row.id === nurse);
    expect(overlapping?.tracks).toBe(2);
    const touching = dayLanes(
      { ...day, visits: [at(first, 480, 525, 1), at(second, 525, 540, 1)] },
      'professional',
    ).rows.find((row) => row.id === nurse);
    expect(touching?.tracks).toBe(1);
  });

  it('leaves the text of an infusion what the acts during it do not cover, and the acts their whole', () => {
    const step = (
      id: string,
      start: number,
      end: number,
      patient: 'exclusive' | 'background',
    ): (typeof first.steps)[0] => ({ ...(first.steps[0] as (typeof first.steps)[0]), id, start, end, patient });
    const textOf = (steps: typeof first.steps): unknown[] =>
      (
        dayLanes({ ...day, visits: [{ ...first, steps }] }, 'place').rows.find((row) => row.blocks.length > 0)
          ?.blocks ?? []
      ).map((block) => [block.stepId, block.text.start, block.text.end]);
    expect(
      textOf([
        step('infusion', 540, 660, 'background'),
        step('during', 575, 590, 'exclusive'),
        step('after', 660, 675, 'exclusive'),
      ]),
    ).toEqual([
      ['infusion', 540, 575],
      ['during', 575, 590],
      ['after', 660, 675],
    ]);
    expect(
      textOf([
        step('before', 530, 565, 'exclusive'),
        step('infusion', 540, 660, 'background'),
        step('late', 640, 655, 'exclusive'),
      ]),
    ).toEqual([
      ['before', 530, 565],
      ['infusion', 565, 640],
      ['late', 640, 655],
    ]);
  });

  it('hatches what no window opens', () => {
    expect(
      closedBetween(
        [
          { from: 840, to: 1020 },
          { from: 540, to: 750 },
        ],
        450,
        1110,
      ),
    ).toEqual([
      { start: 450, end: 540 },
      { start: 750, end: 840 },
      { start: 1020, end: 1110 },
    ]);
    expect(closedBetween([{ from: 450, to: 1110 }], 450, 1110)).toEqual([]);
  });

  it('stretches the hours to a visit that stays past the closing', () => {
    expect(
      hoursShown({ opening: { from: 450, to: 1110 }, visits: [{ ...first, arrival: 435, departure: 1125 }] }),
    ).toEqual({ from: 420, to: 1140 });
  });

  it('keeps a lane of its own for visits without a place', () => {
    const rows = dayLanes({ ...day, visits: [{ ...first, dayPlaceId: null }, second] }, 'place').rows;
    expect(rows.find((row) => row.id === noPlace)?.stays.map((stay) => stay.visitId)).toEqual([first.id]);
  });

  it('keeps the year of birth of homonyms wherever they are named, and shortens neither', () => {
    const alike = [
      { ...first, homonym: true, patient: { ...first.patient, displayName: 'MARTIN Anne', birthDate: '1946-02-01' } },
      { ...second, homonym: true, patient: { ...second.patient, displayName: 'MARTIN Anne', birthDate: '1951-07-09' } },
    ];
    const names = ['MARTIN Anne (1946)', 'MARTIN Anne (1951)'];
    expect(dayLanes({ ...day, visits: alike }, 'patient').rows.map(({ name }) => name)).toEqual(names);
    const { rows } = dayLanes({ ...day, visits: alike }, 'place');
    expect(rows.flatMap(({ stays }) => stays.map(({ patientName }) => patientName)).sort()).toEqual(names);
    expect(rows.flatMap((row) => row.stays.flatMap(({ wordings }) => wordings)).sort()).toEqual(names);
    const byNurse = dayLanes({ ...day, visits: alike }, 'professional').rows.flatMap((row) => row.blocks);
    expect(new Set(byNurse.map(({ patientWordings }) => patientWordings.join('|')))).toEqual(new Set(names));
  });

  it('writes the patient once on the band of a stay, and not where the lane is the patient’s', () => {
    const { rows } = dayLanes({ ...day, visits: [second] }, 'place');
    const [row] = rows.filter(({ stays }) => stays.length > 0);
    expect(row?.stays[0]?.wordings).toEqual(['BASTOURAC Paul', 'BASTOURAC']);
    expect(row?.blocks.flatMap(({ patientWordings }) => patientWordings)).toEqual([]);
    const [own] = dayLanes({ ...day, visits: [second] }, 'patient').rows;
    expect([own?.name, own?.stays[0]?.wordings]).toEqual(['BASTOURAC Paul', []]);
  });

  it('filters without minding accents or case', () => {
    const rows = dayLanes(day, 'platform', 'echographe').rows;
    expect(rows.map((row) => row.name)).toEqual(['Échographe']);
    const byPatient = dayLanes(day, 'place', first.patient.displayName.toLowerCase()).rows;
    expect(byPatient.flatMap((row) => row.stays.map((stay) => stay.patientName))).toEqual(['ABRIVELLE Jeanne (1938)']);
  });
});
