import { problemShape, type ProblemCode, type ProblemDocument } from '@diurne/contracts';

/** The server said no, or could not be reached: a French sentence for people, a stable code for programs. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly problem: ProblemDocument) {
    super(problem.detail);
  }

  get code(): ProblemCode {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }

  /** All sentences, the violations' own when there are some: the secretary sees everything that stands in the way at once. */
  get sentences(): readonly string[] {
    const violations = this.problem.violations?.map((violation) => violation.message) ?? [];
    return violations.length > 0 ? [...new Set(violations)] : [this.problem.detail];
  }
}

const refusal = (status: number, code: ProblemCode, title: string, detail: string): Refusal =>
  new Refusal({ type: `urn:diurne:problem:${code}`, title, status, code, detail });

/** Status 0: nothing came back. Of a write nobody knows then whether it arrived; asked again, it carries the key of the first. */
export const unreachable = (writes = false): Refusal =>
  refusal(
    0,
    'service-unavailable',
    'Serveur injoignable',
    writes
      ? 'Le serveur ne répond pas\u00a0: on ne sait pas si c’est enregistré. Vérifiez le réseau, puis réessayez\u00a0: rien ne le sera deux fois.'
      : 'Le serveur ne répond pas. Vérifiez le réseau, puis réessayez.',
  );

/** An answer that does not have its agreed shape is refused whole rather than shown half. */
export const unreadable = (status: number): Refusal =>
  refusal(
    status,
    'unexpected',
    'Réponse inattendue',
    'Le serveur a répondu quelque chose que cette page ne comprend pas. Rechargez la page\u00a0; si cela continue, prévenez le support.',
  );

export async function refusalOf(response: Response): Promise<Refusal> {
  const read: unknown = await response.json().catch(() => null);
  const problem = problemShape.safeParse(read);
  return problem.success ? new Refusal(problem.data) : unreadable(response.status);
}
