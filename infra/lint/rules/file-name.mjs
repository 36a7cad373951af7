import { basename } from 'node:path';

const NAME =
  /^[a-z0-9]+(-[a-z0-9]+)*(\.spec|\.int\.spec|\.contract|\.bench|\.config|\.d)?\.(ts|tsx|mts|mjs|js)$/;
const EMPTY_WORDS = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'manager',
  'managers',
  'common',
  'base',
  'data',
  'info',
]);

export const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      shape:
        '"{{name}}" is no file name of this house: write it in kebab-case, with no suffix but .spec, .int.spec, .contract or .bench.',
      empty: '"{{word}}" says nothing about what is in "{{name}}": name the file after its one export.',
    },
  },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!NAME.test(name)) context.report({ node, messageId: 'shape', data: { name } });
      const word = name
        .split('.')[0]
        .split('-')
        .find((part) => EMPTY_WORDS.has(part));
      if (word) context.report({ node, messageId: 'empty', data: { name, word } });
    },
  }),
};
