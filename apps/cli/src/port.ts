import { createServer } from 'node:net';

/** Fails, before anything else is started, where somebody listens on the port already. */
export const assertPortFree = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (fault: NodeJS.ErrnoException) =>
      reject(
        fault.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is taken, perhaps by another Throughline. Stop that one, or choose another port with --port.`,
            )
          : new Error(`Port ${port} cannot be listened on (${fault.code}). Choose another with --port.`),
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
