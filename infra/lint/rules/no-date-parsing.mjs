import ts from 'typescript';

const isNumber = (type) =>
  type.isUnion() ? type.types.every(isNumber) : (type.flags & ts.TypeFlags.NumberLike) !== 0;

/** `new Date('2025-02-30')` is 2 March: text becomes a date only in a parser that refuses what does not exist. */
export const noDateParsing = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      parse:
        'Date shifts what it cannot read (30 February is 2 March to it): parse with the kernel, which refuses.',
    },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'parse' });
    const { getTypeAtLocation } = context.sourceCode.parserServices;
    return {
      "NewExpression[callee.name='Date'][arguments.length=1]": (node) => {
        if (!isNumber(getTypeAtLocation(node.arguments[0]))) report(node);
      },
      "CallExpression[callee.object.name='Date'][callee.property.name='parse']": report,
    };
  },
};
