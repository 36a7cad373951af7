import 'reflect-metadata';
import { Command, InvalidArgumentError, Option } from 'commander';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backup } from './backup';
import { derive } from './derive';
import { doctor } from './doctor';
import { importNetwork } from './import-network';
import { newCapability } from './new-capability';
import { parked } from './parked';
import { pictures, rebuildPictures, rollbackPicture } from './pictures';
import { processes } from './processes';
import { restore } from './restore';
import { start } from './start';
import { upgrade } from './upgrade';

/** The bundle lies two folders below the project. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const portNumber = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
};

const LAST_POSITION = 2n ** 63n - 1n;
const position = (text: string): bigint => {
  if (/^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= LAST_POSITION) return BigInt(text);
  throw new InvalidArgumentError(`A position is a whole number from 1 to ${LAST_POSITION}.`);
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
  .command('backup')
  .description('copy the record into a file, also while Throughline is running')
  .argument('<file>', 'the file to make; it must not exist yet')
  .addOption(data())
  .option('--until <position>', 'copy the record as it was at this position', position)
  .action((file, options) => backup({ ...options, file, root }));

program
  .command('restore')
  .description('put a backup into a data folder that holds no record yet, or go on where that was cut short')
  .argument('<file>', 'a file that backup made')
  .addOption(data())
  .option('--until <position>', 'restore the record as it was at this position', position)
  .option('--check', 'only check that the file is whole', false)
  .action((file, options) => restore({ ...options, file }));

program
  .command('doctor')
  .description(
    'say what is wrong with an installation, and what to do; it starts nothing and changes nothing',
  )
  .addOption(data())
  .option('--port <number>', 'the port to listen on', portNumber, 4000)
  .action((options) => doctor(options));

program
  .command('parked')
  .description(
    'list the streams that wait in a picture as an event could not be folded, show why, and release one',
  )
  .argument('[picture]', 'the picture; all where left out')
  .argument('[stream]', 'the stream to show in full')
  .addOption(data())
  .option('--release', 'have it tried again', false)
  .action((projection, stream, options) => parked({ ...options, projection, stream }));

const ofPictures = program
  .command('pictures')
  .description(
    'say how far each picture of the record has come, since when its rows are read, what it can go back to, and how long a rebuild will take',
  )
  .addOption(data())
  .action((options) => pictures(options));

ofPictures
  .command('rebuild')
  .description('make pictures anew from the record, beside what is read meanwhile; all where none is named')
  .argument('[picture...]', 'the pictures')
  .action((names) => rebuildPictures(names, ofPictures.opts()));

ofPictures
  .command('rollback')
  .description('read a picture again as it was before its last rebuild')
  .argument('<picture>', 'the picture')
  .action((name) => rollbackPicture(name, ofPictures.opts()));

program
  .command('processes')
  .description(
    'say what follows by itself from events and from time, how far each has come, and what was refused and why',
  )
  .addOption(data())
  .action((options) => processes(options));

program
  .command('upgrade')
  .description('move the data folder of an earlier major version of PostgreSQL to the packaged one')
  .addOption(data())
  .requiredOption('--from-binaries <folder>', 'where the programs of the earlier version are')
  .action((options) => upgrade(options));

program
  .command('derive')
  .description('write what is derived from the declarations: the schema and the event catalogue')
  .option('--check', 'only check that what is committed is up to date', false)
  .action(({ check }) => derive({ root, check }));

program
  .command('new-capability')
  .description('write the files of a new command in a context, with a spec that fails until it is decided')
  .argument('<context>', 'the context, such as referral')
  .argument('<command>', 'the command, such as WithdrawRequest')
  .argument('<event>', 'the event that it records, such as RequestWithdrawn')
  .option('--aggregate <name>', 'on what the command acts, where the context has several, such as Case')
  .option(
    '--events <file>',
    'where the event is declared, where there are several files, such as stage/events',
  )
  .action((...[context, command, event, options]) =>
    newCapability({ ...options, root, context, command, event }),
  );

program.parseAsync().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  if (process.env['THROUGHLINE_DEBUG']) console.error(fault);
  process.exitCode = 1;
});
