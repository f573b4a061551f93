import type { Dims, Step } from './steps/step.ts';

/** A step and the nodes it reads. */
export interface Node {
  step: Step;
  inputs: Node[];
}

/** Steps while they are being folded into each other: nodes in running order, the first is the input. */
export class Graph {
  readonly nodes: Node[];
  output: Node;

  constructor(shape: Dims) {
    this.output = { step: { kind: 'input', name: 'input', shape }, inputs: [] };
    this.nodes = [this.output];
  }

  add(step: Step, inputs: readonly Node[]): Node {
    const node = { step, inputs: [...inputs] };
    this.nodes.push(node);
    return node;
  }

  /** The only reader of a node's value; null when there are several or it is the network's answer. */
  onlyReader(node: Node): Node | null {
    const readers = this.nodes.filter((other) => other.inputs.includes(node));
    const [reader] = readers;
    const uses = reader?.inputs.filter((input) => input === node).length;
    return reader && readers.length === 1 && uses === 1 && node !== this.output ? reader : null;
  }

  /** Takes a node of one input out: its readers read that input. */
  remove(node: Node): void {
    const source = node.inputs[0]!;
    for (const other of this.nodes) other.inputs = other.inputs.map((input) => (input === node ? source : input));
    if (this.output === node) this.output = source;
    this.nodes.splice(this.nodes.indexOf(node), 1);
  }
}
