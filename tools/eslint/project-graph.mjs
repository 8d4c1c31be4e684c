import { createProjectGraphAsync } from '@nx/devkit';
import { nxEnvironment } from '../processes/nx-environment.mjs';

/** Computes the graph that @nx/enforce-module-boundaries reads from its cache. */
export async function freshProjectGraph() {
  Object.assign(process.env, nxEnvironment());
  await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: false });
}
