import { mayPerform } from '@diurne/grading';
import { civilDate } from '@diurne/time';
import { aDayHospital, wholeHouse } from '@diurne/planning-domain/testing';

const { resources, pathways } = wholeHouse(aDayHospital({ startOn: civilDate('2026-11-23'), seed: 1 }));
const professionals = resources.filter(({ kind }) => kind === 'professional');
const people = professionals.filter(({ personId }) => personId === undefined);

describe('the demonstration’s people', () => {
  it('are those behind every watch: no step waits for somebody who is nobody', () => {
    const watches = professionals.filter(({ personId }) => personId !== undefined);
    expect(watches.length).toBeGreaterThan(6);
    for (const { personId, name } of watches) {
      const nurse = people.find(({ id }) => id === personId);
      expect([nurse?.trade.startsWith('infirmier'), name]).toEqual([true, `Surveillance ${nurse?.name}`]);
    }
    const shadows = professionals.filter(({ trade, personId }) => trade.includes('urveillance') && !personId);
    expect(shadows).toEqual([]);
  });

  it('have among them, for every act, somebody whose profession may perform it', () => {
    const acts = pathways.flatMap(({ definition }) =>
      definition.steps.filter(({ category }) => category === 'technicalAct'),
    );
    expect(acts.length).toBeGreaterThan(5);
    const nobodys = acts.filter((act) => !people.some(({ trade }) => mayPerform(act, trade)));
    expect(nobodys).toEqual([]);
    const byTheMachine = acts.find(({ technique }) => technique === 'scanographie')!;
    const radiographers = people.filter(({ trade }) => trade.startsWith('manipulateur'));
    expect(radiographers.some(({ trade }) => mayPerform(byTheMachine, trade))).toBe(true);
  });
});
