import { dirname, join } from 'node:path';
import { createSourceFile, isExportDeclaration, isNamedExports, ScriptTarget } from 'typescript';
import { filesBelow, readText } from './tree';

/** The doors of every library that says it is a domain. */
const domainDoors = filesBelow('libs')
  .filter((path) => path.endsWith('/package.json') && /"layer:domain"/.test(readText(path)))
  .map((path) => join(dirname(path), 'src/index.ts'));

export interface DomainExports {
  readonly names: ReadonlySet<string>;
  /** Types and classes: what the trade's nouns become. */
  readonly types: ReadonlySet<string>;
}

export function domainExports(): DomainExports {
  const exported = domainDoors.flatMap((path) =>
    createSourceFile(path, readText(path), ScriptTarget.Latest)
      .statements.filter(isExportDeclaration)
      .flatMap((statement) =>
        statement.exportClause && isNamedExports(statement.exportClause)
          ? statement.exportClause.elements.map((element) => ({
              name: element.name.text,
              isType: statement.isTypeOnly || element.isTypeOnly,
            }))
          : [],
      ),
  );
  return {
    names: new Set(exported.map(({ name }) => name)),
    types: new Set(exported.filter(({ name, isType }) => isType || /^[A-Z]/.test(name)).map(({ name }) => name)),
  };
}
