/** public/findings/robustness.json: what `npm run robustness` writes and the page reads. */
import * as v from 'valibot';
import { measureIds } from './measure.ts';

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** In pixels of [0, 1]; null: beyond everything that was tried. */
const distortion = v.nullable(v.pipe(v.number(), v.minValue(0)));

const row = v.object({
  network: v.string(),
  epoch: count,
  measure: v.picklist(measureIds),
  /** Of the network's card: percent of all test pictures. */
  accuracy: percent,
  /** Pictures that were measured, and those of them that nothing was found for. */
  n: v.pipe(count, v.minValue(1)),
  failures: count,
  median: distortion,
  /** 95% interval of the median. */
  low: distortion,
  high: distortion,
});

const method = v.object({
  measure: v.picklist(measureIds),
  pictures: count,
  /** Everything that was chosen. */
  settings: v.record(v.string(), v.union([v.number(), v.string()])),
});

/** The line through all checkpoints of a data set that were trained alike: see trend.ts. */
const trend = v.object({
  measure: v.picklist(measureIds),
  dataset: v.string(),
  training: v.picklist(['standard', 'robust']),
  /** Test accuracies of its checkpoints, percent. */
  from: percent,
  to: percent,
  points: count,
  offset: v.number(),
  slope: v.number(),
  low: v.number(),
  high: v.number(),
  rank: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)),
});

const findings = v.object({ methods: v.array(method), trends: v.array(trend), rows: v.array(row) });

export type Finding = v.InferOutput<typeof row>;
export type TrainedTrend = v.InferOutput<typeof trend>;
export type Findings = v.InferOutput<typeof findings>;

/** @throws when the text is no such file */
export function parseFindings(text: string): Findings {
  return v.parse(v.pipe(v.string(), v.parseJson(), findings), text);
}
