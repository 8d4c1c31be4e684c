import type { BillingRegime, PathwayDefinition, PathwayStep } from '@diurne/planning-domain';
import { aDesk, at, type Desk } from '../testing/a-desk';
import { testPathways } from '../testing/test-pathways';
import { codedDefinition } from './coded-definition';
import { PublishPathway } from './publish-pathway.use-case';
import { performersWhoMayNot } from './who-may-perform';

const [nursing, consultation, echo] = testPathways.checkup.steps as readonly [PathwayStep, PathwayStep, PathwayStep];
let desk: Desk;
beforeEach(() => {
  desk = aDesk();
});
const withSteps = (...steps: PathwayStep[]): PathwayDefinition => ({ ...testPathways.care, preparation: [], steps });
const publish = (definition: PathwayDefinition, regime: BillingRegime = 'counted') =>
  new PublishPathway(desk.shelf).publish(
    desk.actor,
    { code: 'mots', name: 'Mots', regime, regimeSource: 'essai', definition },
    at,
  );
const errorsOf = (definition: PathwayDefinition, regime?: BillingRegime): Promise<unknown> =>
  publish(definition, regime).then(
    () => 'published',
    ({ code, errors }: { code: string; errors: readonly { path: string; message: string }[] }) => [
      code,
      ...errors.map(({ path, message }) => `${path}: ${message}`),
    ],
  );

describe('the words of a pathway', () => {
  it('are stored as codes, in whatever known spelling they came', async () => {
    const { definition } = await publish(
      withSteps(
        { ...nursing, profession: 'Infirmières' },
        { ...consultation, profession: 'cardiologue', specialty: undefined },
        { ...echo, profession: undefined, technique: 'ETT', ccam: 'DZQM006' },
      ),
    );
    expect(definition.steps).toMatchObject([
      { profession: 'infirmier' },
      { profession: 'medecin', specialty: 'cardiologie' },
      { technique: 'echocardiographie', ccam: 'DZQM006' },
    ]);
    expect(desk.house.pathways.at(-1)?.pathway).toEqual(definition);
  });
  it('of no list are refused, by the path of each', async () => {
    expect(
      await errorsOf(
        withSteps(
          { ...nursing, profession: 'sophrologue' },
          { ...consultation, specialty: 'cardio-machin' },
          { ...echo, profession: undefined, technique: 'quelque chose' },
        ),
      ),
    ).toEqual([
      'input-invalid',
      'definition.steps[0].profession: profession hors de la liste : «\u00a0sophrologue\u00a0»',
      'definition.steps[1].specialty: spécialité hors de la liste : «\u00a0cardio-machin\u00a0»',
      'definition.steps[2].technique: technique hors de la liste : «\u00a0quelque chose\u00a0»',
    ]);
  });
  it('that contradict one another are refused', async () => {
    expect(
      await errorsOf(
        withSteps(
          { ...nursing, category: 'medical' },
          { ...consultation, category: 'paramedical' },
          { ...echo, profession: undefined, technique: 'spirométrie', ccam: 'DZQM006' },
        ),
      ),
    ).toEqual([
      'input-invalid',
      'definition.steps[0].category: infirmier n’est pas une profession médicale',
      'definition.steps[1].category: médecin est une profession médicale : la catégorie est «\u00a0medical\u00a0»',
      'definition.steps[2].technique: ce n’est pas la technique de l’acte DZQM006',
    ]);
  });
  it('already stored stay as typed where no list knows them', () => {
    expect(codedDefinition(withSteps({ ...nursing, profession: 'sophrologue' }), 'counted').steps[0]?.profession).toBe(
      'sophrologue',
    );
  });
});

describe('codes of the CCAM', () => {
  const act = (code: string, ccam: string, technique?: string): PathwayStep => ({
    ...echo,
    code,
    profession: undefined,
    technique,
    ccam,
  });
  it('are stored by the seven characters that name the act', async () => {
    const { definition } = await publish(withSteps(act('A', ' dzqm006 1-0 '), act('B', 'DEQP003')));
    expect(definition.steps.map(({ ccam }) => ccam)).toEqual(['DZQM006', 'DEQP003']);
  });
  it('that are none are refused', async () => {
    expect(await errorsOf(withSteps(act('A', 'DZQM06'), act('B', 'électro')))).toEqual([
      'input-invalid',
      'definition.steps[0].ccam: code CCAM attendu, quatre lettres et trois chiffres\u00a0: «\u00a0DZQM06\u00a0» n’en est pas un',
      'definition.steps[1].ccam: code CCAM attendu, quatre lettres et trois chiffres\u00a0: «\u00a0électro\u00a0» n’en est pas un',
    ]);
  });
  it('are one technique each, also those that the list does not know', async () => {
    expect(await errorsOf(withSteps(act('A', 'ZZQM999', 'IRM'), act('B', 'zzqm999', 'scanner')))).toEqual([
      'input-invalid',
      'definition.steps[1].technique: l’acte ZZQM999 est déjà, à une autre étape, la technique «\u00a0IRM\u00a0»',
    ]);
    expect(await errorsOf(withSteps(act('A', 'ZZQM999', 'IRM'), act('B', 'ZZQM999', 'irm cérébrale')))).toBe(
      'published',
    );
  });
});

describe('who performs', () => {
  it('is of the profession and specialty that is counted', async () => {
    expect(
      await errorsOf(
        withSteps({ ...nursing, profession: 'diététicienne' }, { ...consultation, specialty: 'neurologie' }),
      ),
    ).toEqual([
      'input-invalid',
      'definition.steps[0].profession: aucun de ces métiers (infirmier) n’est diététicien',
      'definition.steps[1].specialty: ce n’est la spécialité de personne ici (cardiologue)',
    ]);
    expect(await errorsOf(withSteps({ ...consultation, uses: nursing.uses, profession: undefined }))).toEqual([
      'input-invalid',
      'definition.steps[0].profession: aucun de ces métiers (infirmier) n’est médecin',
    ]);
  });
  it('is judged among those whom codes name, too', async () => {
    expect(
      await errorsOf(withSteps({ ...nursing, profession: 'diététicien', uses: [{ codes: ['infirmier'], amount: 1 }] })),
    ).toEqual(['input-invalid', 'definition.steps[0].profession: aucun de ces métiers (infirmier) n’est diététicien']);
  });
  it('of an act may perform acts; equipment alone performs none', () => {
    const resources = ['diététicien', 'orthoptiste', 'IRM'].map((trade) => ({
      code: trade,
      trade,
      kind: trade === 'IRM' ? 'equipment' : 'professional',
      capacity: 1,
      attributes: [],
    }));
    const by = (...trades: string[]) =>
      performersWhoMayNot(withSteps({ ...echo, uses: trades.map((trade) => ({ trade, amount: 1 })) }), {
        resources,
      });
    expect(by('IRM', 'diététicien')).toEqual([
      { path: 'definition.steps[0].uses', message: 'aucun de ces métiers ne réalise d’acte technique : diététicien' },
    ]);
    expect([by('IRM'), by('orthoptiste', 'diététicien')]).toEqual([[], []]);
  });
  it('of an act is at least whose act is counted once it is done', () => {
    const resources = [{ code: 'apa', trade: 'enseignant APA', kind: 'professional', capacity: 1, attributes: [] }];
    const by = (step: PathwayStep) =>
      performersWhoMayNot(withSteps({ ...step, uses: [{ trade: 'enseignant APA', amount: 1 }] }), { resources });
    expect(by({ ...echo, ccam: undefined, technique: 'test-marche' })).toEqual([]);
    expect(by(echo)).toMatchObject([{ path: 'definition.steps[0].uses' }]);
  });
  it('that nobody claims may be of a trade in no list, never of one known to be another', () => {
    const by = (trade: string, step: PathwayStep) =>
      performersWhoMayNot(
        withSteps({ ...step, profession: undefined, specialty: undefined, uses: [{ trade, amount: 1 }] }),
        {
          resources: [{ code: 'x', trade, kind: 'professional', capacity: 1, attributes: [] }],
        },
      ).map(({ message }) => message);
    expect([by('coordination', nursing), by('coordination', consultation)]).toEqual([[], []]);
    expect(by('cardiologue', nursing)).toEqual(['aucun de ces métiers (cardiologue) n’est paramédical']);
    expect(by('infirmier', consultation)).toEqual(['aucun de ces métiers (infirmier) n’est médical']);
  });
});

describe('a séance', () => {
  it('says which step it is, or is refused', async () => {
    expect(await errorsOf(withSteps(nursing), 'seance')).toEqual([
      'input-invalid',
      'definition.steps: une séance demande l’étape qui la fait («\u00a0treatmentSession\u00a0»)',
    ]);
    expect(await errorsOf(withSteps({ ...nursing, treatmentSession: true }), 'seance')).toBe('published');
  });
  it('is marked where its label tells it, unless the pathway says another', () => {
    const labelled = { ...nursing, label: 'Perfusion de chimiothérapie' };
    const marked = (regime: BillingRegime, ...steps: PathwayStep[]) =>
      codedDefinition(withSteps(...steps), regime).steps.map(({ treatmentSession }) => treatmentSession === true);
    expect(marked('seance', nursing, labelled)).toEqual([false, true]);
    expect(marked('seance', { ...nursing, treatmentSession: true }, labelled)).toEqual([true, false]);
    expect(marked('counted', labelled)).toEqual([false]);
  });
});
