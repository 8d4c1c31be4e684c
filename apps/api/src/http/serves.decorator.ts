import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Endpoint } from '@diurne/contracts';

export const contractKey = 'diurne:contract';

/** Binds a controller's method to its wire contract: route, roles, shapes and status all come from there. */
export function Serves(contract: Endpoint): MethodDecorator {
  return applyDecorators(
    SetMetadata(contractKey, contract),
    RequestMapping({ path: contract.path, method: RequestMethod[contract.method] }),
    HttpCode(contract.status ?? (contract.answer || contract.mediaType ? 200 : 204)),
  );
}
