// The rooms of the tree and their tags, from which every guard grows: a room that says nothing about itself is no room.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rooms stand at `apps/<app>`, `libs/<context>` and `libs/<context>/<layer>`: wherever there are sources or a manifest. */
export function projectsBelow(root) {
  const below = (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['src', 'node_modules', 'dist'].includes(entry.name))
      .map(({ name }) => `${folder}/${name}`);
  const isRoom = (folder) => ['package.json', 'src'].some((name) => existsSync(join(root, folder, name)));
  const libraries = below('libs');
  return [...below('apps'), ...libraries, ...libraries.flatMap(below)].filter(isRoom).map((folder) => {
    const { name, nx } = manifestOf(join(root, folder, 'package.json'));
    return { folder, name, tags: nx?.tags ?? [] };
  });
}

const manifestOf = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});

/** The one value of `layer:`, `context:` or `runtime:`; undefined where there is none or more than one. */
export function tagOf(project, kind) {
  const [value, ...others] = project.tags
    .filter((tag) => tag.startsWith(`${kind}:`))
    .map((tag) => tag.slice(kind.length + 1));
  return others.length === 0 ? value : undefined;
}
