/** The superuser and the database of the embedded server. */
export const SERVER_USER = 'throughline';

/**
 * Given on the command line, so that no file in the data folder can weaken them. Messages are terse and without their
 * statements, because both can carry personal values into the log; shared memory is a file, because containers grant little.
 */
export function serverSettings(port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: '64MB',
    dynamic_shared_memory_type: 'mmap',
    max_connections: 60,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
