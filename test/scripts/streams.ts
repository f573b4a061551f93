import { plainly, type Command, type ExitCode } from '../../scripts/command.ts';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** What the moving line showed, one after another. */
  readonly shown: readonly string[];
}

/** Runs a command in this process. */
export async function run(
  command: Command,
  argv: readonly string[],
  signal = new AbortController().signal,
  onShow?: (text: string) => void,
): Promise<Ran> {
  const [out, err, shown]: [string[], string[], string[]] = [[], [], []];
  const line = {
    show: (text: string): void => {
      shown.push(text);
      onShow?.(text);
    },
    clear: (): void => {},
  };
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), line };
  const code = await plainly(command)(argv, streams, signal);
  return { code, out: out.join('\n'), err: err.join('\n'), shown };
}
