// SQL stands in *.statements.ts, registered when the file is loaded: a test then prepares all of it against the migrated schema.
const WIDEST = 120;

const isCallOf = (node, name) =>
  node.callee.type === 'MemberExpression' && !node.callee.computed && node.callee.property.name === name;
/** A channel to listen on is no query: it reads no table, cannot be prepared, and takes no parameter but an escaped name. */
const listens = ({ arguments: [sql] }) =>
  (sql?.type === 'Literal' && /^(UN)?LISTEN \w+$/.test(String(sql.value))) ||
  (sql?.type === 'TemplateLiteral' &&
    /^(UN)?LISTEN \0$/.test(sql.quasis.map(({ value }) => value.cooked).join('\0')) &&
    sql.expressions[0].type === 'CallExpression' &&
    isCallOf(sql.expressions[0], 'escapeIdentifier'));
/** TypeORM's way to put SQL into what a repository is asked. */
const isRaw = ({ callee }) => callee.type === 'Identifier' && callee.name === 'Raw';
const isInitialOfTopConst = ({ parent }) =>
  parent.type === 'VariableDeclarator' &&
  parent.parent.kind === 'const' &&
  ['Program', 'ExportNamedDeclaration'].includes(parent.parent.parent.type);

export const registeredStatements = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      free: 'Only registered statements run: write the SQL in a *.statements.ts and call run(), or ask a repository.',
      elsewhere: 'A statement is a constant at the top of a *.statements.ts: only there does the schema check find it.',
      wide: `Lay SQL out by hand, clauses on their own lines: this line has {{columns}} columns, ${WIDEST} are allowed.`,
    },
  },
  create(rule) {
    const home = rule.filename.endsWith('.statements.ts');
    return {
      CallExpression(node) {
        if ((isCallOf(node, 'query') && !listens(node)) || isCallOf(node, 'createQueryBuilder') || isRaw(node))
          rule.report({ node, messageId: 'free' });
        if (node.callee.name === 'statement' && !(home && isInitialOfTopConst(node)))
          rule.report({ node, messageId: 'elsewhere' });
      },
      TemplateElement(node) {
        if (!home) return;
        for (let line = node.loc.start.line; line <= node.loc.end.line; line += 1) {
          const columns = rule.sourceCode.lines[line - 1].length;
          if (columns > WIDEST) rule.report({ loc: { line, column: WIDEST }, messageId: 'wide', data: { columns } });
        }
      },
    };
  },
};
