import { againstMark, type AroundTheMark, type MarkToJudge } from './judge-mark';

const at = (minute: number): Date => new Date(Date.UTC(2026, 11, 1, 0, minute));
const here: AroundTheMark = { arrivedAt: at(512), leftAt: null, doneAt: null, letterSigned: true, marks: [] };
const mark = (kind: MarkToJudge['kind'], minute = 540, stepId: string | null = null): MarkToJudge => ({
  kind,
  stepId,
  at: at(minute),
});

describe('a mark of the day', () => {
  it('comes with the arrival at the earliest, and before the departure but for what follows it', () => {
    expect(againstMark(mark('ready'), { ...here, arrivedAt: null })).toContain('déclarez d’abord son arrivée');
    expect(againstMark(mark('placed', 511), here)).toContain('avant l’arrivée');
    expect(againstMark(mark('placed', 512), here)).toBeNull();
    const left = { ...here, leftAt: at(631), marks: [{ kind: 'placed' as const, stepId: null }] };
    expect(againstMark(mark('ready', 632), left)).toContain('après la sortie');
    expect(againstMark(mark('ready', 631), left)).toBeNull();
    expect(againstMark(mark('placeFreed', 640), left)).toBeNull();
    expect(againstMark(mark('letterHanded', 640), left)).toBeNull();
  });

  it('of a step comes before its end, and once', () => {
    expect(againstMark(mark('stepStarted', 541, 'PDS'), { ...here, doneAt: at(540) })).toContain('faite plus tôt');
    expect(againstMark(mark('stepStarted', 540, 'PDS'), { ...here, doneAt: at(540) })).toBeNull();
    const begun = { ...here, marks: [{ kind: 'stepStarted' as const, stepId: 'PDS' }] };
    expect(againstMark(mark('stepStarted', 540, 'PDS'), begun)).toContain('déjà noté');
    expect(againstMark(mark('stepStarted', 540, 'CS'), begun)).toBeNull();
  });

  it('says that a letter was handed where one was signed', () => {
    expect(againstMark(mark('letterHanded'), { ...here, letterSigned: false })).toContain('Aucune lettre n’est signée');
    expect(againstMark(mark('letterHanded'), here)).toBeNull();
  });

  it('gives back the place where the patient is; another place may follow', () => {
    const placed = { kind: 'placed' as const, stepId: null };
    const freed = { kind: 'placeFreed' as const, stepId: null };
    expect(againstMark(mark('placeFreed'), here)).toContain('à aucune place');
    expect(againstMark(mark('placeFreed'), { ...here, marks: [placed] })).toBeNull();
    expect(againstMark(mark('placeFreed'), { ...here, marks: [placed, freed] })).toContain('à aucune place');
    expect(againstMark(mark('placed'), { ...here, marks: [placed] })).toBeNull();
  });
});
