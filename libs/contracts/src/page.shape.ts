import { z } from 'zod';

/** How many entries of a list that grows with time leave at once: all that waits in a unit has to be found by its filter. */
export const pageLength = 500;
/** What `next` of the page before said; nothing else may be made of it. */
export const afterShape = z
  .string()
  .regex(/^[\w-]{22}$/, 'suite d’une page attendue')
  .optional();
/** Where the list goes on; null: this is its end. */
export const nextShape = z.string().nullable();
