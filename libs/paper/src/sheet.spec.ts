import { openSheet, write } from './sheet';

const sheet = openSheet({ title: 'Essai', author: 'Essai', subject: 'Essai', createdAt: new Date('2026-11-23T08:00:00Z'), margins: { top: 10, right: 10, bottom: 10, left: 10 } });
const widthOf = (text: string) => write(sheet, 'regular', 100).widthOfString(text);

it.each(['7,1', '0,75', '1.5', '7.1'])('prints the figures of %s one beside the other', (dose) => {
  expect(widthOf(dose)).toBeCloseTo([...dose].reduce((total, sign) => total + widthOf(sign), 0), 3);
});
