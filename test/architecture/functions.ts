/** Finds the functions of a source file and how long they are. */
import { parseSync, Visitor, type Function as FunctionNode, type ArrowFunctionExpression } from 'oxc-parser';

export interface Measured {
  /** file:line of the first line. */
  readonly place: string;
  /** From its first line to its last, both counted. */
  readonly lines: number;
}

/**
 * Every function with a body in braces: an arrow with an expression alone, `(x) => x + 1`, is no longer than its
 * expression, and there are so many of them that they would hide the long ones.
 * @throws when the file cannot be parsed
 */
export function functionsOf(file: string, code: string): Measured[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const found: Measured[] = [];
  const take = ({ body, start, end }: FunctionNode | ArrowFunctionExpression): void => {
    if (body?.type !== 'BlockStatement') return;
    found.push({ place: `${file}:${lineAt(code, start)}`, lines: lineAt(code, end) - lineAt(code, start) + 1 });
  };
  new Visitor({ FunctionDeclaration: take, FunctionExpression: take, ArrowFunctionExpression: take }).visit(program);
  return found;
}

function lineAt(code: string, offset: number): number {
  return code.slice(0, offset).split('\n').length;
}
