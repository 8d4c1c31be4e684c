import { writeFileSync } from 'node:fs';
import { agendaHtml } from './agenda.html';
import { agendaMail } from './agenda.mail';
import { diabetesDay, versionOf } from './testing/agenda.sample';

const to = { patientEmail: 'patient@exemple.test', fromAddress: 'hdj@essai.test' };
const kept = process.env['KEEP_DOCUMENTS_IN'];

describe('the agenda’s mail', () => {
  it('carries the agenda as HTML, as text, as an accessible PDF and as a calendar file, under a neutral subject', async () => {
    const mail = await agendaMail(versionOf(diabetesDay), to);
    if (kept) {
      writeFileSync(`${kept}/agenda.html`, mail.html);
      writeFileSync(`${kept}/agenda.txt`, mail.text);
      writeFileSync(`${kept}/agenda.pdf`, mail.attachments[0]?.content ?? '');
    }
    expect(mail.subject).toBe('Votre rendez-vous');
    for (const words of [
      'Mardi 24 novembre 2026',
      '8\u00a0h\u00a015',
      'vers 15\u00a0h\u00a005',
      'Rétinographie',
      'Venez à jeun depuis minuit',
      '01\u00a099',
    ])
      expect(mail.html.replaceAll('&#39;', '’')).toContain(words.replaceAll('01\u00a099', '01 99'));
    for (const words of [
      'mardi 24 novembre 2026',
      '8\u00a0h\u00a035\u00a0– 8\u00a0h\u00a045 : Prise de sang, Infirmier, À votre place, À jeun',
      '- Venez à jeun depuis minuit',
    ])
      expect(mail.text).toContain(words);
    const [pdf] = mail.attachments;
    expect(pdf?.content.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    const plain = pdf?.content.toString('latin1') ?? '';
    expect(plain.match(/\/Type \/Page\b/g)).toHaveLength(1);
    for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Lang (fr-FR)', 'pdfaid:part', '/FontFile2'])
      expect(plain).toContain(mark);
    expect(mail.calendar?.method).toBe('REQUEST');
  });

  it('says that it replaces the one before', async () => {
    const mail = await agendaMail(versionOf(diabetesDay, { sequence: 1 }), to);
    expect(mail.subject).toBe('Votre rendez-vous a changé');
    expect(mail.html).toContain('l’ancien n’est plus valable');
    expect(mail.text).toContain('l’ancien n’est plus valable');
  });

  it('cancels without a programme', async () => {
    const mail = await agendaMail(versionOf(diabetesDay, { sequence: 2, method: 'CANCEL' }), to);
    expect(mail.subject).toBe('Votre rendez-vous est annulé');
    expect(mail.attachments).toEqual([]);
    expect(mail.text).toContain('n’aura pas lieu');
    expect(mail.html).not.toContain('Rétinographie');
  });

  it('lets no markup of the data through', () => {
    expect(agendaHtml(versionOf({ ...diabetesDay, patientName: '<script>alert(1)</script>' }))).not.toContain(
      '<script>',
    );
  });

  it('is the same bytes twice', async () => {
    const [first, second] = await Promise.all([
      agendaMail(versionOf(diabetesDay), to),
      agendaMail(versionOf(diabetesDay), to),
    ]);
    expect(first.attachments[0]?.content.equals(second.attachments[0]?.content ?? Buffer.alloc(0))).toBe(true);
  });
});
