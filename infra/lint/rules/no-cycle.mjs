import { relative } from 'node:path';
import { importGraph } from '../import-graph.mjs';

const graphs = new Map();

/** Types count too: two files that need each other's types are one file, or hide a third. */
export const noCycle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      cycle: 'These files import each other: {{ way }}. Move what both need into a file of its own.',
    },
  },
  create(context) {
    const { cwd, filename } = context;
    if (!graphs.has(cwd)) graphs.set(cwd, importGraph(cwd));
    const graph = graphs.get(cwd);
    const check = (node) => {
      const target = node.source && graph.resolve(filename, node.source.value);
      const way = target && graph.wayBack(target, filename);
      if (!way) return;
      const shown = [filename, ...way].map((file) => relative(cwd, file)).join(' -> ');
      context.report({ node: node.source, messageId: 'cycle', data: { way: shown } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
