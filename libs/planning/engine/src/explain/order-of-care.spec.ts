import type { Problem, Relation } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { explainVisit } from './explain-visit';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const told = (day: Problem) =>
  explainVisit(day, [], 'v').map(({ message, involves, relaxations }) => ({
    message: plain(message),
    involves,
    helps: relaxations.map(({ change, effect }) => plain(`${change} → ${effect}`)),
  }));

const opening = { from: 480, to: 1080 };
const goAhead: Relation = { from: 'go-ahead', to: 'preparation', min: 0 };
/** The oncologist comes at 10 h, the pharmacy prepares until 10 h 15, and takes 45 minutes. */
const chemotherapy = (relation: Relation): Problem =>
  aDay({
    opening,
    resources: [
      aResource('onco', { windows: [{ from: 600, to: 720, capacity: 1 }] }),
      aResource('pharmacy', { kind: 'equipment', windows: [{ from: 480, to: 615, capacity: 1 }] }),
      aResource('watch', { windows: [{ ...opening, capacity: 4 }] }),
    ],
    visits: [
      aVisit(
        'v',
        [
          aStep('go-ahead', 15, { uses: [by('onco')] }),
          aStep('preparation', 45, { uses: [by('pharmacy')], patient: 'background' }),
          aStep('infusion', 120, { uses: [by('watch')], patient: 'background' }),
        ],
        { window: opening, relations: [relation, { from: 'preparation', to: 'infusion', min: 0, max: 120 }] },
      ),
    ],
  });
const watching = (relation: Relation, until: number): Problem =>
  aDay({
    opening,
    resources: [aResource('watch', { windows: [{ ...opening, capacity: 4 }] })],
    visits: [
      aVisit(
        'v',
        [
          aStep('infusion', 60, { uses: [by('watch')], patient: 'background' }),
          aStep('watch', 65, { uses: [by('watch')], patient: 'background' }),
        ],
        { window: { from: 540, to: until }, relations: [relation] },
      ),
    ],
  });

describe('remedies and the order of care', () => {
  it('never prepare before the go-ahead: the order is named, and what helps leaves it', () => {
    const [reason, ...more] = told(chemotherapy(goAhead));
    expect(more).toEqual([]);
    expect(reason!.involves).toEqual({
      resources: ['onco', 'pharmacy'],
      relations: [{ from: 'go-ahead', to: 'preparation' }],
    });
    expect(reason!.message).toContain('à l’ordre imposé (« go-ahead » avant « preparation »)');
    expect(reason!.helps.length).toBeGreaterThan(0);
    expect(reason!.helps.join()).not.toMatch(/délai|ordre/);
  });

  it('say of an order that it is a rule of care', () => {
    const [reason] = told(chemotherapy({ ...goAhead, strict: true }));
    expect(reason!.message).toContain('à l’ordre imposé (« go-ahead » avant « preparation », règle de soin)');
  });

  it('name a strict relation as a rule of care, and touch it nowhere', () => {
    const [reason] = told(chemotherapy({ ...goAhead, min: 45, strict: true }));
    expect(reason!.message).toContain('au délai imposé entre « go-ahead » et « preparation » (règle de soin)');
    expect(reason!.helps.length).toBeGreaterThan(0);
    expect(reason!.helps.join()).not.toContain('entre « go-ahead » et');
    const results = aVisit('v', [aStep('blood', 10), aStep('result', 15)], {
      relations: [
        { from: 'blood', to: 'result', min: 45, strict: true },
        { from: 'blood', to: 'result', max: 20, strict: true },
      ],
    });
    expect(told(aDay({ visits: [results] }))).toEqual([
      {
        message: 'Le délai imposé entre « blood » et « result » (règle de soin) ne peut pas être tenu.',
        involves: { relations: [{ from: 'blood', to: 'result' }] },
        helps: [],
      },
    ]);
  });

  it('never watch before the infusion: the stay alone is loosened, at the end that is short', () => {
    const [reason] = told(watching({ from: 'infusion', to: 'watch', min: 0, max: 0 }, 660));
    expect(reason!.involves.relations).toEqual([{ from: 'infusion', to: 'watch' }]);
    expect(reason!.helps).toEqual(['Laisser repartir le patient à 11 h 05. → La venue tiendrait de 9 h à 11 h 05.']);
  });

  it('shorten a delay that is no matter of care down to nothing, say so, and give the hours of both steps', () => {
    const delayed: Relation = { from: 'infusion', to: 'watch', min: 40 };
    const [reason] = told(watching(delayed, 665));
    expect(reason!.helps).toContain(
      'Se contenter de 0 min entre « infusion » et « watch », au lieu de 40 min. → La venue tiendrait de 9 h à 11 h 05, « infusion » de 9 h à 10 h, « watch » de 10 h à 11 h 05.',
    );
    expect(told(watching(delayed, 660))[0]!.helps.join()).not.toContain('Se contenter');
    expect(told(watching({ ...delayed, strict: true }, 665))[0]!.helps.join()).not.toContain('Se contenter');
  });

  it('leave how far steps overlap, and which comes first, as it is', () => {
    const during = (relation: Partial<Relation>): readonly string[] =>
      told(
        aDay({
          visits: [
            aVisit('v', [aStep('infusion', 60, { patient: 'background' }), aStep('control', 10)], {
              relations: [
                { from: 'infusion', to: 'control', min: -30, ...relation },
                { from: 'infusion', to: 'control', max: -35, strict: true },
              ],
            }),
          ],
        }),
      ).flatMap(({ helps }) => helps);
    expect(during({})).toEqual([]);
    expect(during({ max: -70 })).toEqual([]);
  });

  it('give up of an order only what they say: the list that stands in the way', () => {
    const late = aResource('nurse', { windows: [{ from: 600, to: 660, capacity: 1 }] }),
      early = aResource('ecg', { kind: 'equipment', windows: [{ from: 480, to: 540, capacity: 1 }] });
    const [reason] = told(
      aDay({
        opening,
        resources: [late, early],
        visits: [
          aVisit('v', [aStep('blood', 10, { uses: [by('nurse')] }), aStep('ecg', 15, { uses: [by('ecg')] })], {
            first: ['blood'],
          }),
        ],
      }),
    );
    expect(reason!.helps.find((help) => help.startsWith('Changer'))).toMatch(
      /^Changer l’ordre : ne plus commencer par « blood »\. → La venue tiendrait de .*, « ecg » de .*, « blood » de .*\.$/,
    );
  });
});
