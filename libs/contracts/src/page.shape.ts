import { z } from 'zod';

/** How many entries of a list that grows with time leave at once. */
export const pageLength = 200;
/** What `next` of the page before said; nothing else may be made of it. */
export const afterShape = z
  .string()
  .regex(/^[\w-]{22}$/, 'suite d’une page attendue')
  .optional();
/** Where the list goes on; null: this is its end. */
export const nextShape = z.string().nullable();
