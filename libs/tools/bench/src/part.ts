import { fork, type ChildProcess } from 'node:child_process';

/** A piece of a bench that runs in a process of its own and does what it is asked, one thing at a time. */
export type Part<Order = never, Answer = unknown> = {
  ask(order: Order): Promise<Answer>;
  end(): Promise<void>;
};

/** How each part is opened, told how it is set up. */
type Parts = Readonly<Record<string, (setup: never) => Promise<Part>>>;

type Reply<Answer> = { readonly answer: Answer } | { readonly fault: unknown };

/** Runs this bench once more, to play one of the parts it gave to `isPart`. Whatever is said between the two must be cloneable. */
export const startPart = async <Order, Answer>(
  name: string,
  setup: unknown,
): Promise<Part<Order, Answer>> => {
  const child = fork(process.argv[1]!, [name], { execArgv: [], serialization: 'advanced' });
  await asked(child, setup);
  return {
    ask: (order) => asked<Answer>(child, order),
    end: () =>
      new Promise((ended) => {
        child.once('exit', () => ended());
        child.disconnect();
      }),
  };
};

/** To be asked first by a bench that starts parts: plays the part this process was started for, or is false in the bench itself. */
export const isPart = (parts: Parts): boolean => {
  const open = parts[process.argv[2] ?? ''];
  if (!open || !process.send) return false;
  let part: Part | undefined;
  const heed = async (order: never): Promise<unknown> => {
    if (part) return part.ask(order);
    part = await open(order);
    return undefined;
  };
  process.on('message', (order) => {
    heed(order as never).then(
      (answer) => process.send?.({ answer }),
      (fault: unknown) => process.send?.({ fault }),
    );
  });
  // Also when the bench died without a word, so that no part is left behind.
  process.on('disconnect', () => {
    void Promise.resolve(part?.end()).finally(() => process.exit());
  });
  return true;
};

const asked = <Answer>(child: ChildProcess, order: unknown): Promise<Answer> =>
  new Promise((answer, refuse) => {
    const gone = () => refuse(new Error('A part of the bench ended before it answered: see above.'));
    child.once('exit', gone);
    child.once('message', (reply: Reply<Answer>) => {
      child.off('exit', gone);
      if ('fault' in reply) refuse(reply.fault as Error);
      else answer(reply.answer);
    });
    child.send(order as object);
  });
