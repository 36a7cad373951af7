import type { ClientConfig } from 'pg';

/** How to reach one database; the password never goes into a log or a message. */
export interface Connection {
  /** A name, an address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** Left out where the server knows the user by other means, such as the owner of a socket. */
  readonly password?: string;
  /** False for no TLS; where nothing is said, the environment of this process decides. */
  readonly ssl?: ClientConfig['ssl'];
}

/** Where it is, for people: nothing in it is secret. */
export function addressOf({ host, port, database }: Connection): string {
  const server = host.startsWith('/')
    ? `${host}/.s.PGSQL.${port}`
    : `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return `${server}/${database}`;
}
