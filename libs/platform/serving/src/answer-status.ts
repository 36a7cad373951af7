type Told = {
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/** An answer as it is about to be sent. */
type Answer = {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly Told[] | undefined;
};

const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FAULT: 500,
  NOT_YET: 503,
  NEWER_RECORD: 503,
  OVERLOADED: 503,
  UNAVAILABLE: 503,
};

/** Whether nothing that was asked for is in the answer: each of its root fields failed. */
const saysNothing = ({ data, errors = [] }: Answer): boolean => {
  if (errors.length === 0) return false;
  const failed = new Set(errors.map(({ path }) => path?.[0]));
  return Object.entries(data ?? {}).every(([name, value]) => value === null && failed.has(name));
};

/**
 * The HTTP status, and in how many seconds to ask again, of an answer that says nothing but what is wrong; `undefined`
 * where something was answered, or where what is wrong has no status of its own.
 */
export const statusOf = (
  answer: Answer,
): { readonly status: number; readonly retryAfter?: number } | undefined => {
  if (!saysNothing(answer)) return undefined;
  const { code, retryAfterMs } = answer.errors![0]!.extensions ?? {};
  const status = STATUS[String(code)];
  if (status === undefined) return undefined;
  return {
    status,
    ...(typeof retryAfterMs === 'number' ? { retryAfter: Math.ceil(retryAfterMs / 1_000) } : {}),
  };
};
