import { argmax } from '../../core/logits.ts';
import { logitDifference, logitGradients, logitsOf, type Tools } from './logit-gradients.ts';
import { candidatesOf, euclidean, nearestBoundaries, type Boundary, type Viewpoint } from './nearest-boundary.ts';

/** Where to look for the boundary from. */
export interface Start {
  readonly pixels: Float32Array;
  /** The class to leave. */
  readonly label: number;
}

/** The boundary near a start as a plane. */
export interface BoundaryPlane {
  /** A point on it or, with a lambda above 1, on one parallel to it farther off. */
  readonly point: Float64Array;
  /** grad f_k - grad f_k0 at the boundary, of the picture's size. */
  readonly normal: Float32Array;
}

export interface PlaneSettings {
  /** How many times as far off the plane is put as the boundary is. */
  readonly lambda: number;
  readonly overshoot: number;
}

/** As in the authors' code. */
const [mostSteps, candidateCount] = [50, 10];

/** One search for the boundary, without a box: DeepFool's own steps. */
interface Search {
  readonly start: Start;
  readonly candidates: readonly number[];
  readonly change: Float64Array;
  pixels: Float32Array;
  logits: Float32Array;
  /** Where the search is over: the class that took over or, where none did, that of the last step. */
  other: number | null;
  isOver: boolean;
}

/**
 * From each start DeepFool's way r to the boundary, the plane through start + lambda r, and its normal, taken at start + r:
 * Modas et al. 2019, Algorithm 2, with their control parameter lambda as their code has it. null where no logit
 * depends on the picture.
 */
export async function boundaryPlanes(
  tools: Tools,
  starts: readonly Start[],
  { lambda, overshoot }: PlaneSettings,
): Promise<(BoundaryPlane | null)[]> {
  const searches = await begin(tools, starts);
  for (let n = 0; n < mostSteps; n++) {
    const running = searches.filter(({ isOver }) => !isOver);
    if (running.length === 0) break;
    await advance(tools, running, overshoot);
  }
  const found = searches.filter(({ other }) => other !== null);
  const asked = found.map(({ pixels, other, start }) => ({
    pixels,
    weights: logitDifference(tools.network.classes, other!, start.label),
  }));
  const normals = await logitGradients(tools, asked);
  return searches.map((search) => {
    const place = found.indexOf(search);
    const { start, change } = search;
    return place < 0 ? null : { point: change.map((r, d) => start.pixels[d]! + lambda * r), normal: normals[place]! };
  });
}

async function begin(tools: Tools, starts: readonly Start[]): Promise<Search[]> {
  const logits = await logitsOf(
    tools,
    starts.map(({ pixels }) => pixels),
  );
  return starts.map((start, i) => ({
    start,
    candidates: candidatesOf(logits[i]!, start.label, candidateCount),
    change: new Float64Array(start.pixels.length),
    pixels: start.pixels,
    logits: logits[i]!,
    other: null,
    isOver: false,
  }));
}

/** One step of each; whoever is fooled a little farther on is done. */
async function advance(tools: Tools, running: readonly Search[], overshoot: number): Promise<void> {
  const views = running.map((search): Viewpoint => ({ ...search, label: search.start.label }));
  const boundaries = await nearestBoundaries(tools, views, euclidean);
  const moved = running.filter((search, i) => move(search, boundaries[i]!));
  const ahead = moved.map(({ start, change }) => start.pixels.map((value, d) => value + (1 + overshoot) * change[d]!));
  const logits = await logitsOf(tools, [...moved.map(({ pixels }) => pixels), ...ahead]);
  moved.forEach((search, i) => {
    search.logits = logits[i]!;
    const answer = argmax(logits[moved.length + i]!);
    if (answer === search.start.label) return;
    search.other = answer;
    search.isOver = true;
  });
}

/** Whether there was a way on. */
function move(search: Search, boundary: Boundary | null): boolean {
  if (!boundary) {
    search.isOver = true;
    return false;
  }
  const { change, start } = search;
  for (let d = 0; d < change.length; d++) change[d]! += boundary.step[d]!;
  search.pixels = start.pixels.map((value, d) => value + change[d]!);
  search.other = boundary.class;
  return true;
}
