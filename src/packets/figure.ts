/** Everything that the Packets view shows of one line (the paper's Fig. 2, measured). A few milliseconds for 513 nodes. */
import { attackDensity, type AttackDensity } from './attack-density.ts';
import { conjugate, type Conjugate } from './conjugate.ts';
import { overlapInP, overlapInX, type Overlap } from './overlap.ts';
import { packet, type Packet } from './packet.ts';
import { stateValues, type LineLogits, type StateName } from './state.ts';
import { windowValues, type WindowName } from './window.ts';
import { fail } from './words.ts';

export interface FigureInput {
  /** Nodes t, l2 distance, increasing, equally spaced. */
  readonly positions: ArrayLike<number>;
  readonly logits: LineLogits;
  readonly classA: number;
  readonly classB: number;
  /** Width s of the window, l2 distance. */
  readonly scale: number;
}

export interface FigureChoice {
  readonly window: WindowName;
  readonly state: StateName;
}

/** One packet in X, its conjugate in P and its attack density. */
export interface PacketView {
  readonly packet: Packet;
  readonly conjugate: Conjugate;
  readonly attack: AttackDensity;
  /** mean and sigmaX in units of s, sigmaP in units of 1/s. */
  readonly relative: {
    readonly mean: number;
    readonly sigmaX: number;
    readonly sigmaP: number;
    readonly product: number;
  };
}

export interface PacketFigure {
  /** s, l2 distance. */
  readonly scale: number;
  readonly a: PacketView;
  readonly b: PacketView;
  /** The window alone, as if the loss were constant: what exceeds its product comes from the network. */
  readonly control: PacketView;
  readonly overlap: { readonly x: Overlap; readonly p: Overlap };
}

/**
 * Both classes' packets on a line, with the window-only control.
 * @throws PlainError where a logit is not finite, or a class's loss vanishes on the whole line
 */
export function packetFigure(input: FigureInput, choice: FigureChoice): PacketFigure {
  const { positions, logits, scale } = input;
  const window = windowValues(choice.window, positions, scale);
  const view = (values: ArrayLike<number>): PacketView => packetView(packet(positions, window, values), scale);
  const ofClass = (label: number): PacketView => {
    const values = stateValues(choice.state, logits, label, positions);
    if (values.every((value) => value === 0)) {
      throw fail('loss-zero', { label });
    }
    return view(values);
  };
  const [a, b, control] = [
    ofClass(input.classA),
    ofClass(input.classB),
    view(new Float64Array(positions.length).fill(1)),
  ];
  const overlap = { x: overlapInX(a.packet, b.packet), p: overlapInP(a.conjugate, b.conjugate) };
  return { scale, a, b, control, overlap };
}

/** A packet with its conjugate and attack density on grids of +-6/s. */
export function packetView(state: Packet, scale: number): PacketView {
  const { mean, sigmaX, sigmaP, product } = state;
  return {
    packet: state,
    conjugate: conjugate(state, scale),
    attack: attackDensity(state, scale),
    relative: { mean: mean / scale, sigmaX: sigmaX / scale, sigmaP: sigmaP * scale, product },
  };
}
