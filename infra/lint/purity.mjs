const PURE = 'Contexts, views, processes, the kernel and the vocabulary are pure';

/** No npm package and no Node built-in: only files of the same room, and other rooms by name. */
export const onlyRoomsImported = [
  'error',
  {
    patterns: [
      {
        regex: '^(?!\\.{1,2}/|@throughline/)',
        message: `${PURE}: import no package and no Node module here.`,
      },
    ],
  },
];

const OUTSIDE_WORLD = [
  'Buffer',
  'WebSocket',
  'XMLHttpRequest',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'document',
  'fetch',
  'global',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
];

export const noOutsideWorld = [
  'error',
  ...OUTSIDE_WORLD.map((name) => ({ name, message: `${PURE}: take what you need as a value.` })),
];

export const noClockOrChance = [
  'error',
  { object: 'Date', property: 'now', message: `${PURE}: the moment is given, never asked for.` },
  { object: 'Math', property: 'random', message: `${PURE}: replaying must give the same answer.` },
  { object: 'Temporal', property: 'Now', message: `${PURE}: the moment is given, never asked for.` },
];

/** For `no-restricted-syntax`: the same clock, reached in other ways. */
export const noHiddenClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: `${PURE}: the moment is given, never asked for.`,
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: `${PURE}: the moment is given, never asked for.`,
  },
  { selector: 'ImportExpression', message: `${PURE}: import statically, so that the import order sees it.` },
];
