import 'reflect-metadata';
import { Command, InvalidArgumentError, Option } from 'commander';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { derive } from './derive';
import { importNetwork } from './import-network';
import { newCapability } from './new-capability';
import { start } from './start';

/** The bundle lies two folders below the project. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const portNumber = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
};

const data = () =>
  new Option('--data <folder>', 'where everything is kept').default(join(root, '.data'), '.data');
const kind = () =>
  new Option('--store <kind>', 'what to make where there is no store yet').choices([
    'demonstration',
    'production',
  ]);

const program = new Command('throughline')
  .description(
    'An event-sourced tracker of organised-crime casework and of the disruption of criminal networks.',
  )
  .showHelpAfterError();

program
  .command('start')
  .description('start the database, the API and the console on this machine')
  .addOption(data())
  .addOption(kind())
  .option('--port <number>', 'the port to listen on', portNumber, 4000)
  .option('--no-scenario', 'do not load the demonstration scenario into a new store')
  .action((options) => start({ ...options, kind: options.store, consoleFolder: join(root, 'dist/console') }));

program
  .command('import')
  .description('record a data set through the same commands that a person would use')
  .command('network')
  .description('a folder of phase matrices: who was in contact with whom, how often')
  .argument('<folder>', 'the folder of matrices')
  .addOption(data())
  .addOption(kind())
  .option(
    '--mapping <file>',
    'how the folder is to be read; where left out, mapping.json in the folder, or the shipped mapping of its name',
  )
  .option('--officer <key>', 'the demonstration officer who records', 'research-analyst')
  .action((folder, options) => importNetwork({ ...options, folder, kind: options.store, root }));

program
  .command('derive')
  .description('write what is derived from the declarations: the schema and the event catalogue')
  .option('--check', 'only check that what is committed is up to date', false)
  .action(({ check }) => derive({ root, check }));

program
  .command('new-capability')
  .description('write the files of a new command in a context, with a spec that fails until it is decided')
  .argument('<context>', 'the context, such as referral')
  .argument('<command>', 'the command, such as WithdrawReferral')
  .argument('<event>', 'the event that it records, such as ReferralWithdrawn')
  .action((context, command, event) => newCapability({ root, context, command, event }));

program.parseAsync().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  if (process.env['THROUGHLINE_DEBUG']) console.error(fault);
  process.exitCode = 1;
});
