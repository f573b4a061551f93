/** What the commands that people type have in common: where they write, how they end. */
import { isAbort, PlainError } from '../src/core/errors.ts';
import { terminalLine, type Line } from './terminal-line.ts';

/** Where a command writes; tests give it their own. */
export interface Streams {
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly err: (text: string) => void;
  /** What is going on, on standard error too. */
  readonly line: Line;
}

/** A command ends with: 0, done; 1, failed; 2, asked for something that is not there; 130, called off. */
export type ExitCode = 0 | 1 | 2 | 130;

export type Command = (argv: readonly string[], streams: Streams, signal: AbortSignal) => Promise<ExitCode>;

/** Runs it with the process's arguments, and makes Ctrl-C its signal; a second Ctrl-C ends the process at once. */
export async function runCommand(command: Command): Promise<void> {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  const streams: Streams = {
    out: (text) => console.log(text),
    err: (text) => console.error(text),
    line: terminalLine(process.stderr),
  };
  process.exitCode = await plainly(command)(process.argv.slice(2), streams, controller.signal);
}

/** The command, with its errors in one line where they are meant for the person. */
export function plainly(command: Command): Command {
  return async (argv, streams, signal) => {
    try {
      return await command(argv, streams, signal);
    } catch (error) {
      streams.line.clear();
      if (isAbort(error)) return (streams.err('called off'), 130);
      if (error instanceof PlainError) return (streams.err(error.message), 2);
      const words = parserWords(error);
      if (words) return (streams.err(`${words} (see --help)`), 2);
      streams.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return 1;
    }
  };
}

/** node:util's parseArgs explains at length how options could have been written: its first sentence is enough. */
function parserWords(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) return null;
  return error.message.split(/\.\s|\n/, 1)[0]!.replace(/\.$/, '');
}
