// Says what the tables of boundaries make of this tree with some rooms more: an answer for each list of rooms on standard input,
// [[{folder, tags}]]. A program of its own, for Jest cannot load ES modules.
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { boundaries, pureFolders } from '../../tools/eslint/boundaries.mjs';
import { projectsBelow } from '../../tools/eslint/projects.mjs';

function verdictOn(projects) {
  try {
    return { refusal: null, constraints: boundaries(projects, { forTests: false }).depConstraints };
  } catch (error) {
    return { refusal: error.message, constraints: [] };
  }
}

const here = projectsBelow(resolve(import.meta.dirname, '../..'));
const answers = JSON.parse(await text(process.stdin)).map((more) => {
  const projects = [...here, ...more];
  return { folders: projects.map(({ folder }) => folder), pure: pureFolders(projects), ...verdictOn(projects) };
});
process.stdout.write(JSON.stringify(answers));
