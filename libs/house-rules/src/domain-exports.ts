import { createSourceFile, isExportDeclaration, isNamedExports, ScriptTarget } from 'typescript';
import { readText } from './tree';

const DOMAIN_DOORS = [
  'libs/planning/domain',
  'libs/patients/domain',
  'libs/grading',
  'libs/discharge/domain',
  'libs/agenda/domain',
].map((folder) => `${folder}/src/index.ts`);

export interface DomainExports {
  readonly names: ReadonlySet<string>;
  /** Types and classes: what the trade's nouns become. */
  readonly types: ReadonlySet<string>;
}

export function domainExports(): DomainExports {
  const exported = DOMAIN_DOORS.flatMap((path) =>
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
