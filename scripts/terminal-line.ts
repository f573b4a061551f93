/** One line that tells how far things are: it moves on a terminal; elsewhere, a line is written now and then. */

export interface Line {
  /** Shows this instead of what was there. */
  show(text: string): void;
  /** Takes the moving line away, so that other text can follow. */
  clear(): void;
}

export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const millisecondsPerLine = 10_000;

export function terminalLine(terminal: Terminal, now: () => number = () => performance.now()): Line {
  return terminal.isTTY ? movingLine(terminal) : rareLines(terminal, now);
}

function movingLine(terminal: Terminal): Line {
  const toStart = '\r\u001b[K';
  return {
    // Cut: a line that wraps could not be taken back.
    show: (text) => void terminal.write(toStart + text.slice(0, (terminal.columns ?? 80) - 1)),
    clear: () => void terminal.write(toStart),
  };
}

/** For logs. */
function rareLines(terminal: Terminal, now: () => number): Line {
  let last = now();
  return {
    show(text) {
      if (now() - last < millisecondsPerLine) return;
      terminal.write(`${text}\n`);
      last = now();
    },
    clear: () => {},
  };
}
