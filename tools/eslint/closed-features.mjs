// A feature of the front desk is a closed room: routes compose features, no feature imports another.
import { dirname, resolve } from 'node:path';

const FEATURE = /[/\\]features[/\\]([^/\\]+)/;

export const closedFeatures = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      otherFeature:
        'The feature "{{own}}" imports the feature "{{other}}": let a route in app/ compose them, or move what both need to ui/ or http/.',
      featureBelow: '"{{part}}" imports the feature "{{other}}": only routes in app/ compose features.',
    },
  },
  create(rule) {
    const own = FEATURE.exec(rule.filename)?.[1];
    const part = /front-desk[/\\]src[/\\](ui|http|locales)[/\\]/.exec(rule.filename)?.[1];
    if (!own && !part) return {};
    const check = (node) => {
      if (!node.source?.value?.startsWith?.('.')) return;
      const other = FEATURE.exec(resolve(dirname(rule.filename), node.source.value))?.[1];
      if (!other || other === own) return;
      rule.report(
        own
          ? { node, messageId: 'otherFeature', data: { own, other } }
          : { node, messageId: 'featureBelow', data: { part, other } },
      );
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ImportExpression: check };
  },
};
