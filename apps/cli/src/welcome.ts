import type { StoreKind } from '@throughline/event-store';

/** What is printed once everything answers: where to look, and what to try. */
export const welcome = (url: string, kind: StoreKind): string => {
  const at = url.replace('127.0.0.1', 'localhost');
  return [
    '',
    'Throughline is running.',
    `  In a browser:  ${at}/`,
    `  GraphQL:       ${at}/graphql`,
    ...(kind === 'demonstration'
      ? ['  This is a DEMONSTRATION store: what is marked (fictional) in it is made up.']
      : []),
    '',
    'Try:',
    `  curl -s ${at}/graphql -H 'content-type: application/json' \\`,
    `    -d '{"query":"{ groups(first: 3) { nodes { id name } } }"}'`,
    '',
    'Until sign-in exists, mutations name who acts in the header x-demonstration-officer, on this computer only.',
    'Press Ctrl-C to stop.',
  ].join('\n');
};
