const DIRECTIVE = /^\s*eslint-disable(-next-line|-line)?\b/;
const SAYS_WHY = /\s--\s+\S{2,}\s+\S/;

export const disableSaysWhy = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { why: 'Say why this rule does not hold here: "eslint-disable-next-line rule -- the reason".' },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (DIRECTIVE.test(comment.value) && !SAYS_WHY.test(comment.value)) {
          context.report({ loc: comment.loc, messageId: 'why' });
        }
      }
    },
  }),
};
