/** Finds the texts of a source file: strings, the fixed parts of templates, and what stands between JSX tags. */
import { parseSync, Visitor } from 'oxc-parser';

export interface Text {
  readonly value: string;
  /** From 1 up. */
  readonly line: number;
}

/** Comments are none. @throws when the file cannot be parsed */
export function textsOf(file: string, code: string): Text[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const found: Text[] = [];
  const take = (value: string, start: number): void => {
    found.push({ value, line: code.slice(0, start).split('\n').length });
  };
  new Visitor({
    Literal: ({ value, start }) => {
      if (typeof value === 'string') take(value, start);
    },
    TemplateElement: ({ value, start }) => take(value.cooked ?? value.raw, start),
    JSXText: ({ value, start }) => take(value, start),
  }).visit(program);
  return found;
}
