import {
  createSourceFile,
  forEachChild,
  isNoSubstitutionTemplateLiteral,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
  ScriptTarget,
  type Node,
} from 'typescript';

const statement = /\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:ONLY\s+)?"?([a-z_]\w*)"?/g;
/** A list of tables that another literal puts behind its FROM: `day_visit v JOIN …`. */
const list = /^\s*([a-z_]\w*)\s+(?:AS\s+)?[a-z]\w*\s+(?:(?:LEFT|INNER|CROSS)\s+)?JOIN\b/g;

const namesIn = (sql: string): string[] =>
  [statement, list].flatMap((form) => [...sql.matchAll(form)].map((match) => match[1] ?? ''));

function sqlOf(node: Node): string | undefined {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ? ');
}

/** Tables and views that the literals of a source name in SQL, and those that its entities are kept in. */
export function namedTables(path: string, text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    for (const name of namesIn(sqlOf(node) ?? '')) names.add(name);
    if (isPropertyAssignment(node) && node.name.getText() === 'tableName' && isStringLiteral(node.initializer))
      names.add(node.initializer.text);
    forEachChild(node, visit);
  };
  visit(createSourceFile(path, text, ScriptTarget.Latest, true));
  return names;
}
