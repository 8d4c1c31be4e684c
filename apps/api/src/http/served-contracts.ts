import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants';
import * as contracts from '@diurne/contracts';
import type { Endpoint } from '@diurne/contracts';
import { z } from 'zod';
import { contractKey } from './serves.decorator';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' &&
  value !== null &&
  'method' in value &&
  'path' in value &&
  'roles' in value &&
  'summary' in value;

/** Every wire contract by its name, as `libs/contracts` exports them. */
export const endpoints: Readonly<Record<string, Endpoint>> = Object.fromEntries(
  Object.entries(contracts).filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1])),
);

/** The named shapes of the wire: `dayShape` is `Day`. */
export const shapes: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  Object.entries(contracts)
    .filter(
      (entry): entry is [string, z.ZodType & (typeof entry)[1]] =>
        entry[0].endsWith('Shape') && entry[1] instanceof z.ZodType,
    )
    .map(([name, shape]) => [`${name.charAt(0).toUpperCase()}${name.slice(1, -'Shape'.length)}`, shape]),
);

const patternOf = (path: string) => new RegExp(`^/api${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}/?$`);
const patterns = Object.values(endpoints).map(({ path }) => patternOf(path));
/** Whether any method is served at this address. */
export const isServedPath = (path: string): boolean => patterns.some((pattern) => pattern.test(path));

export interface ServedHandler {
  readonly name: string;
  readonly contract: Endpoint | undefined;
}

/** What stands between the list of contracts and the handlers, in sentences; empty when each contract has exactly one handler and no handler is without. */
export function contractGaps(handlers: readonly ServedHandler[], all: Readonly<Record<string, Endpoint>>): string[] {
  const gaps = handlers
    .filter(({ contract }) => !contract)
    .map(({ name }) => `${name} is a route without a contract: bind it with @Serves`);
  for (const { name, contract } of handlers)
    if (contract && !Object.values(all).includes(contract))
      gaps.push(`${name} serves a contract that libs/contracts does not export`);
  for (const [name, contract] of Object.entries(all)) {
    const serving = handlers.filter((handler) => handler.contract === contract);
    if (serving.length > 1)
      gaps.push(`${name} is served ${serving.length} times: ${serving.map((handler) => handler.name).join(', ')}`);
    if (serving.length === 0) gaps.push(`${name} (${contract.method} ${contract.path}) is served by nobody`);
  }
  return gaps;
}

/** The application refuses to start on any gap. */
export function requireEveryContractServed(discovery: DiscoveryService, scanner: MetadataScanner): void {
  const handlers = discovery.getControllers().flatMap((wrapper) => {
    const prototype = wrapper.metatype?.prototype as Record<string, unknown> | undefined;
    if (!prototype) return [];
    return scanner.getAllMethodNames(prototype).flatMap((method): ServedHandler[] => {
      const handler = prototype[method] as object;
      const contract = Reflect.getMetadata(contractKey, handler) as Endpoint | undefined;
      return contract || Reflect.hasMetadata(PATH_METADATA, handler)
        ? [{ name: `${wrapper.name}.${method}`, contract }]
        : [];
    });
  });
  const gaps = contractGaps(handlers, endpoints);
  if (gaps.length > 0) throw new Error(`The API does not serve its contracts:\n  ${gaps.join('\n  ')}`);
}
