/** A plan whose constants lie on the current backend, with a forward and a backward pass of its own. */
import { dispose, keep, tidy, type Tensor, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Artifacts } from './artifacts.ts';
import { checkLogitGradient } from './check.ts';
import type { CompiledNetwork } from './compiled.ts';
import { makeNetwork } from './network.ts';
import { makePlan, type Plan } from './plan.ts';
import { runBackward, runForward, type RunnableStep } from './run.ts';
import { kindOf } from './steps/registry.ts';
import type { Dims } from './steps/step.ts';

/**
 * Constants go to the current backend: after a change of backend, dispose and compile again.
 * @throws PlainError: `unknown-layer` for what it has no step for; others when weights are missing or shapes do not fit
 */
export function compile(artifacts: Artifacts): CompiledNetwork {
  return bindPlan(makePlan(artifacts));
}

function bindPlan(plan: Plan): CompiledNetwork {
  const { shape, classes, parameters, bytesPerPicture, notes } = plan;
  const steps = bindSteps(plan);
  return makeNetwork(
    { shape, classes, parameters, bytesPerPicture, path: 'compiled', notes },
    {
      forward: (pictures) => tidy(() => runForward(steps, pictures, false).logits as Tensor2D),
      backward: (pictures, dlogits) =>
        tidy(() => {
          const pass = runForward(steps, pictures, true);
          const logits = pass.logits as Tensor2D;
          const given = typeof dlogits === 'function' ? dlogits(logits) : dlogits;
          checkLogitGradient(given, logits);
          return { logits, gradient: runBackward(steps, pass, given) as Tensor4D };
        }),
      dispose: () => {
        for (const { bound } of steps) dispose([...bound.constants]);
      },
    },
  );
}

/** Puts every step's constants on the backend; when one fails, those before it are freed. */
function bindSteps({ shape, steps }: Plan): readonly RunnableStep[] {
  const shapes: Dims[] = [shape, ...steps.map(({ step }) => step.shape)];
  const constants: Tensor[] = [];
  try {
    return steps.map(({ step, inputs }) => {
      const kind = kindOf(step);
      const bound = kind.bind(
        step,
        inputs.map((place) => shapes[place]!),
      );
      for (const constant of bound.constants) constants.push(keep(constant));
      return { bound, needs: kind.needs(step), inputs };
    });
  } catch (error) {
    dispose(constants);
    throw error;
  }
}
