const MAY_USE = {
  vocabulary: [],
  kernel: ['vocabulary'],
  fact: ['kernel', 'vocabulary'],
  context: ['kernel', 'vocabulary', 'fact'],
  contexts: ['kernel', 'vocabulary', 'context'],
  view: ['kernel', 'vocabulary', 'fact', 'context', 'contexts'],
  process: ['kernel', 'vocabulary', 'fact', 'context', 'view'],
  platform: ['kernel', 'vocabulary', 'platform'],
  interchange: ['kernel', 'vocabulary'],
  tool: ['kernel', 'vocabulary', 'tool'],
  demonstration: ['kernel', 'vocabulary', 'context', 'contexts'],
  app: ['*'],
  infra: ['*'],
};

const tagOf = (room) => (room === '*' ? room : `room:${room}`);

/** What `@nx/enforce-module-boundaries` is told: which room may import which, and rooms in `more` on top. */
export function importOrder({ more = [], allow = [] } = {}) {
  const depConstraints = Object.entries(MAY_USE).map(([room, rooms]) => ({
    sourceTag: tagOf(room),
    onlyDependOnLibsWithTags: [...rooms, ...more].map(tagOf),
  }));
  return [
    'error',
    {
      depConstraints,
      allow,
      // A spec of any room may tell its story with a tool, and tools import the kernel; files never make a cycle of it.
      ignoredCircularDependencies: [['tag:room:tool', '*']],
    },
  ];
}
