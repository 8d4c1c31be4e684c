import { ink, quiet, visitColours } from './palette';
import { element, text } from './svg';

export function drawLegend(x: number, y: number): string {
  const { fill, line } = visitColours(0);
  const swatch =
    (about: Record<string, string | number>): ((at: number) => string) =>
    (at) =>
      element('rect', { x: at, y: y - 10, width: 22, height: 13, rx: 2, ...about });
  const entries: readonly (readonly [string, (at: number) => string])[] = [
    ['une couleur par venue', swatch({ fill, stroke: line })],
    ['fixé', swatch({ fill, stroke: ink, 'stroke-width': 1.8 })],
    [
      'étape de fond (perfusion, repos)',
      (at) => swatch({ fill, stroke: line })(at) + swatch({ fill: 'url(#background)' })(at),
    ],
    [
      'remise en état',
      (at) => element('rect', { x: at, y: y - 7, width: 22, height: 8, fill: line, 'fill-opacity': '0.35' }),
    ],
    ['pris ailleurs', swatch({ fill: 'url(#busy)' })],
    ['fermé', swatch({ fill: 'url(#closed)', stroke: '#c6ccd5' })],
  ];
  let at = x;
  return entries
    .map(([label, drawing]) => {
      const drawn = drawing(at) + text(at + 28, y + 1, label, { fill: quiet });
      at += 28 + label.length * 6 + 26;
      return drawn;
    })
    .join('');
}
