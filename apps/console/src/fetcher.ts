import type { GraphiQLProps } from 'graphiql';

type Fetcher = GraphiQLProps['fetcher'];

/** The officer is asked for at every request, so that a change of officer needs no new fetcher. */
export function createFetcher(currentOfficer: () => string | undefined): Fetcher {
  return async (question, options) => {
    const headers = new Headers(options?.headers);
    headers.set('content-type', 'application/json');
    headers.set('accept', 'application/json');
    headers.set('x-throughline', 'console');
    const officer = currentOfficer();
    if (officer !== undefined) headers.set('x-demonstration-officer', officer);
    const body = JSON.stringify(question);
    const response = await fetch('/graphql', { method: 'POST', headers, body }).catch(() => undefined);
    return read(response);
  };
}

async function read(response: Response | undefined) {
  if (!response) throw new Error('The server did not answer. Check that Throughline is running, then run this again.');
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(
      `The server answered ${response.status} without a GraphQL result. Check its log, then run this again.`,
    );
  }
}
