export interface Officer {
  key: string;
  name: string;
  agency: string;
  role: string;
}

export interface About {
  product: string;
  store: { kind: 'production' | 'demonstration'; notice?: string };
  officers: Officer[];
}

const patience = 10_000;

/** Rejects with a sentence for the person at the screen: show its message as it is. */
export async function loadAbout(): Promise<About> {
  const answer: unknown = await fetch('/about', {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(patience),
  })
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  if (!isAbout(answer)) {
    throw new Error(
      'The server did not say which store this is, so treat it as real. ' +
        'Check that Throughline is running and has finished starting, then reload this page.',
    );
  }
  return answer;
}

function isAbout(answer: unknown): answer is About {
  if (!isRecord(answer) || !isRecord(answer['store']) || !Array.isArray(answer['officers'])) return false;
  const { kind, notice } = answer['store'];
  return (
    typeof answer['product'] === 'string' &&
    (kind === 'production' || kind === 'demonstration') &&
    (notice === undefined || notice === null || typeof notice === 'string') &&
    answer['officers'].every(isOfficer)
  );
}

function isOfficer(entry: unknown): entry is Officer {
  return (
    isRecord(entry) && ['key', 'name', 'agency', 'role'].every((field) => typeof entry[field] === 'string')
  );
}

function isRecord(thing: unknown): thing is Record<string, unknown> {
  return typeof thing === 'object' && thing !== null;
}
