/** Lets one piece of work wait until another has something to show: the first row of the packets before the second. */
export class Turn {
  private shown: Promise<void> = Promise.resolve();

  /** @returns what to call once there is something to show, or nothing more to come. */
  take(): () => void {
    let done: () => void = () => {};
    this.shown = new Promise((resolve) => (done = resolve));
    return done;
  }

  wait(): Promise<void> {
    return this.shown;
  }
}
