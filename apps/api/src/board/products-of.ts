import type { BodyOf, finishStep } from '@diurne/contracts';
import type { GivenProduct } from '@diurne/planning-domain';

/** What was left out of a product is not known. */
export const productsOf = (products: BodyOf<typeof finishStep>['products']): GivenProduct[] =>
  products.map(({ name, dose, lot, atMinute }) => ({
    name,
    dose: dose ?? null,
    lot: lot ?? null,
    atMinute: atMinute ?? null,
  }));
