import { z } from 'zod';
import { endpointInputs, endpoints, insideOf, partsOf } from './testing/endpoint-inputs';

/** The paths of every list that a shape takes without saying how long it may be. */
function endlessListsIn(shape: z.ZodType, path: string): string[] {
  const { type, checks } = insideOf(shape);
  const isEndless = type === 'array' && !checks?.some(({ _zod }) => _zod.def.check === 'max_length');
  return [...(isEndless ? [path] : []), ...partsOf(shape, path).flatMap(([at, part]) => endlessListsIn(part, at))];
}

describe('every list that an endpoint takes', () => {
  it('says how long it may be: one request must never hold a process for minutes', () => {
    expect(endpoints.length).toBeGreaterThan(50);
    expect(endpointInputs.flatMap(([path, shape]) => endlessListsIn(shape, path))).toEqual([]);
  });

  it('is told from one without an end, wherever that stands', () => {
    const shape = z.strictObject({
      capped: z.array(z.string()).max(3),
      endless: z.array(z.strictObject({ inner: z.array(z.int()).min(1).nullable() })).default([]),
      either: z.union([z.int(), z.array(z.int())]).optional(),
      byKey: z.record(z.string(), z.array(z.int())),
    });
    expect(endlessListsIn(shape, 'body')).toEqual([
      'body.endless',
      'body.endless[].inner',
      'body.either|1',
      'body.byKey{}',
    ]);
  });
});
