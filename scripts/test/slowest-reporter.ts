import type { Reporter, TestModule } from 'vitest/node';
import { slowestLines, type Timing } from './slowest.ts';

/** Prints the slowest tests at the end of a run. Information only: how long a test takes never fails it. */
export const slowestReporter: Reporter = {
  onTestRunEnd(modules) {
    const timings = modules.flatMap(timingsOf);
    if (timings.length > 0) console.log(slowestLines(timings).join('\n'));
  },
};

function timingsOf(module: TestModule): Timing[] {
  return [...module.children.allTests()].flatMap((test) => {
    const { timeout } = test.options;
    const milliseconds = test.diagnostic()?.duration;
    if (timeout === undefined || milliseconds === undefined) return [];
    return [{ name: `${module.relativeModuleId}: ${test.fullName}`, milliseconds, limit: timeout }];
  });
}
