import { draftReport } from './draft-report';
import { productsProposed, productWords, tracedProducts } from './products-given';

const [first, second] = ['24117', '24118'].map((lot) =>
  productWords({ name: 'CGR', dose: '1 unité', lot, atMinute: 541 }),
);
const bags = { stepId: 'a', label: 'Perfusion', performer: 'ARVIEL Noé', doneAtMinute: 641, given: [first!, second!] };
const drip = { ...bags, stepId: 'b', label: 'Hydratation', given: ['Glucose 5 %, 500 ml'] };
const content = draftReport({ justification: '', pathwaySentences: {}, done: [bags, drip] });

it('says a product with what is known of it', () => {
  expect(first).toBe('CGR, 1 unité, lot 24117, à 9\u00a0h\u00a001');
  expect(productWords({ name: 'Kiovig', lot: null })).toBe('Kiovig');
});

it('knows blood by what was given with a step, whatever the step is called', () => {
  expect(tracedProducts([drip, bags], 'transfusion')).toEqual({ steps: [bags], products: [first, second] });
  expect(tracedProducts([drip, bags], 'bloodProducts').steps).toEqual([]);
  const immunoglobulins = { ...drip, given: ['Kiovig, 30 g, lot 8', 'Paracétamol'] };
  expect(tracedProducts([immunoglobulins], 'bloodProducts').products).toEqual(['Kiovig, 30 g, lot 8']);
});

it('proposes both bags where blood is answered, and everything where treatments are', () => {
  expect(productsProposed(content, [bags, drip])).toEqual({
    transfusion: `${first}\n${second}`,
    treatmentsGiven: `${first}\n${second}\nGlucose 5 %, 500 ml`,
  });
});

it('proposes no more what is written', () => {
  const sections = { ...content.sections, treatmentsGiven: `${second}\nGlucose 5 %, 500 ml` };
  expect(productsProposed({ sections, details: { transfusion: `${second}, ${first}` } }, [bags, drip])).toEqual({
    treatmentsGiven: first,
  });
});
