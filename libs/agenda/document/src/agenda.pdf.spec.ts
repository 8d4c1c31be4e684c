import { writeFileSync } from 'node:fs';
import type { AgendaLine, PatientAgenda } from '@diurne/agenda-domain';
import { drawnLines, drawnText, overlapping } from '@diurne/paper/testing';
import { agendaPdf } from './agenda.pdf';
import { diabetesDay, versionOf } from './testing/agenda.sample';

const sample = (number: number): AgendaLine => ({
  start: 480 + 15 * number,
  end: 490 + 15 * number,
  what: `Prélèvement à ${15 * number} minutes`,
  withWhom: null,
  where: 'À votre place',
  note: 'Restez assis, sans manger ni fumer, jusqu’au prélèvement suivant',
});
const samples = (count: number): readonly AgendaLine[] => Array.from({ length: count }, (_, number) => sample(number));
const printed = async (content: PatientAgenda) => {
  const bytes = await agendaPdf(versionOf(content));
  const runs = drawnText(bytes);
  return { bytes, runs, lines: drawnLines(bytes), pages: 1 + Math.max(...runs.map(({ page }) => page)) };
};
const kept = process.env['KEEP_DOCUMENTS_IN'];

/** The longest that the contracts allow, with a word that has no blank where one may stand. */
const longest: PatientAgenda = {
  ...diabetesDay,
  patientName: `${'LEFEBVRE-DESNOËTTES '.repeat(5).trim()} ${'Marie-Christine '.repeat(9).trim()}`,
  establishment: 'Centre hospitalier universitaire '.repeat(4).trim(),
  unit: {
    name: 'U'.repeat(120),
    phone: '01 99 00 12 34',
    address: 'Prendre la rampe derrière le bâtiment '.repeat(8).slice(0, 300),
  },
  programme: samples(9).map((line) => ({
    ...line,
    what: 'Écho-Doppler '.repeat(9).slice(0, 120),
    where: 'x'.repeat(120),
    note: 'Ne conduisez pas après l’examen. '.repeat(9).slice(0, 300),
  })),
  preparation: Array.from({ length: 7 }, () => 'À jeun, '.repeat(37).slice(0, 300)),
};

describe('the agenda on paper', () => {
  it('stands on one page for an ordinary day', async () => {
    const { pages, runs } = await printed(diabetesDay);
    expect(pages).toBe(1);
    expect(overlapping(runs)).toEqual([]);
  });

  it.each(Array.from({ length: 15 }, (_, index) => 1 + 4 * index))(
    'of %i lines fills its pages, and says each line once',
    async (count) => {
      const { runs, lines, pages } = await printed({ ...diabetesDay, programme: samples(count) });
      expect(overlapping(runs)).toEqual([]);
      const said = lines.flatMap((line) => /Prélèvement à (\d+) minutes/.exec(line)?.[1] ?? []);
      expect(said.map(Number)).toEqual(samples(count).map((_, number) => 15 * number));
      for (let page = 0; page < pages - 1; page += 1)
        expect(Math.max(...runs.filter((run) => run.page === page && run.y < 795).map(({ y }) => y))).toBeGreaterThan(
          640,
        );
      const foot = runs.filter(({ text }) => text.includes('Vous ne pouvez pas venir'));
      expect(foot.map(({ page }) => page)).toEqual([pages - 1]);
    },
  );

  it('of twenty-five lines with notes is two pages, each with its head and number', async () => {
    const { bytes, lines, pages } = await printed({ ...diabetesDay, programme: samples(25) });
    if (kept) writeFileSync(`${kept}/agenda-25.pdf`, bytes);
    expect(pages).toBe(2);
    expect(lines.filter((line) => /^page \d\/2$/.test(line))).toEqual(['page 1/2', 'page 2/2']);
    expect(lines.filter((line) => line.startsWith('VALDREUSE Odile'))).toHaveLength(2);
    expect(lines).toContain('Votre journée à l’hôpital, mardi 24 novembre 2026 (suite)');
  });

  it('covers nothing and runs off no page with the longest that may be entered', async () => {
    const { bytes, runs } = await printed(longest);
    if (kept) writeFileSync(`${kept}/agenda-longest.pdf`, bytes);
    expect(overlapping(runs)).toEqual([]);
    for (const { x, width, y } of runs) {
      expect(x + width).toBeLessThanOrEqual(595.28 - 48 + 3);
      expect(y).toBeLessThan(841.89 - 20);
    }
    const said = runs
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, '');
    for (const words of [longest.unit.address, ...longest.preparation])
      expect(said).toContain(words.replaceAll(/\s/g, ''));
    const unbroken = runs.filter(({ text }) => /^x+$/.test(text)).map(({ text }) => text);
    expect(unbroken.join('').length).toBe(9 * 120);
  });

  it('draws boxes to tick and comparisons as they were written', async () => {
    const { lines } = await printed({ ...diabetesDay, preparation: ['☐ carte ☑ ordonnance → glycémie ⩾ 7'] });
    expect(lines.join('\n')).toContain('☐ carte ☑ ordonnance → glycémie ⩾ 7');
  });

  it('says them wherever they were typed: unit, row, place, note, foot', async () => {
    const sign = (text: string) => `${text} ☐♀ ☑✔ ☎♂ fin`;
    const texts = ['Unité', 'Doppler', 'Bureau', 'Infirmière', 'Assis', 'Appelez', 'Repas'].map(sign);
    const [name = '', what = '', where = '', withWhom = '', note = '', howToCancel = '', know = ''] = texts;
    const { runs } = await printed({
      ...diabetesDay,
      unit: { ...diabetesDay.unit, name },
      programme: [{ ...sample(0), what, where, withWhom, note }],
      howToCancel,
      goodToKnow: [know],
    });
    const paper = runs.map(({ ink }) => ink).join('');
    for (const text of texts) expect(paper).toContain(text.replaceAll(' ', ''));
    expect(overlapping(runs)).toEqual([]);
  });
});
