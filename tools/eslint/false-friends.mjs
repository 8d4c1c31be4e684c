// French words of the trade that mean something else in English. The glossary says what to write instead.
const INSTEAD = new Map(
  Object.entries({
    venue: 'DayVisit (an English venue is a location)',
    place: 'DayPlace or TreatmentStation',
    session: 'UserSession or TreatmentSession',
    vacation: 'PractitionerShift (an English vacation is a holiday)',
    plateau: 'TechnicalPlatform',
    intervention: 'GradedIntervention',
    context: 'PatientContextGround, or the noun it really is',
  }),
);

const declaredNames = (pattern) => {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern];
    case 'AssignmentPattern':
      return declaredNames(pattern.left);
    case 'RestElement':
      return declaredNames(pattern.argument);
    case 'TSParameterProperty':
      return declaredNames(pattern.parameter);
    case 'ArrayPattern':
      return pattern.elements.flatMap(declaredNames);
    // `{ place }` reads a published field under its own name; `{ seat: place }` chooses the name.
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        property.shorthand ? [] : declaredNames(property.value ?? property.argument),
      );
    default:
      return [];
  }
};

export const falseFriends = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { falseFriend: '"{{name}}" is a false friend. Write {{instead}}: see docs/glossary.md.' },
  },
  create(rule) {
    const check = (identifier) => {
      const instead = INSTEAD.get(identifier?.name?.toLowerCase());
      if (instead)
        rule.report({ node: identifier, messageId: 'falseFriend', data: { name: identifier.name, instead } });
    };
    const checkParameters = (node) => node.params.flatMap(declaredNames).forEach(check);
    const checkId = (node) => check(node.id);
    return {
      VariableDeclarator: (node) => declaredNames(node.id).forEach(check),
      FunctionDeclaration: (node) => {
        checkId(node);
        checkParameters(node);
      },
      FunctionExpression: checkParameters,
      ArrowFunctionExpression: checkParameters,
      ClassDeclaration: checkId,
      TSInterfaceDeclaration: checkId,
      TSTypeAliasDeclaration: checkId,
      TSEnumDeclaration: checkId,
      MethodDefinition: (node) => check(node.key),
      'PropertyDefinition > Identifier.key': check,
    };
  },
};
