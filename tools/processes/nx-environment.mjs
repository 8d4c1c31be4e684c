import { join } from 'node:path';
import { ROOT } from '../root.mjs';

/** Nx keeps to this checkout and to this process: no daemon, no cloud, no cache shared with other clones. */
export function nxEnvironment() {
  return {
    NX_CACHE_DIRECTORY: join(ROOT, '.nx/cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(ROOT, '.nx/workspace-data'),
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    NX_SKIP_LOG_GROUPING: 'true',
  };
}
