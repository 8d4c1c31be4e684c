import { failureOf } from './refusals';

/** What `work`, a whole transaction, gives; null where it is refused by that unique constraint: whoever came second has written nothing. */
export async function unlessTaken<Result>(constraint: string, work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === '23505' && failure.constraint === constraint) return null;
    throw error;
  }
}
