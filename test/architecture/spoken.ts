/** Finds what a person reads or hears that stands in a component itself, and not in the words of its room. */
import { parseSync, Visitor, type Expression, type JSXAttribute, type JSXExpression } from 'oxc-parser';

/** Attributes, and properties of options, whose text reaches a person. */
const told: readonly string[] = [
  'label',
  'title',
  'alt',
  'aria-label',
  'help',
  'caption',
  'detail',
  'valueLabel',
  'aria-valuetext',
];

/** Two letters or more in a row; symbols, units of one letter and punctuation may stay. */
const word = /\p{L}{2,}/u;

/**
 * `file:line: text` of every such text: between tags, in the attributes and properties above, and what an expression
 * between tags comes to.
 * @throws when the file cannot be parsed
 */
export function spokenIn(file: string, code: string): string[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const found: string[] = [];
  const take = (text: string, start: number): void => {
    if (word.test(text)) found.push(`${file}:${code.slice(0, start).split('\n').length}: ${text.trim()}`);
  };
  const takeAll = (expression: Expression | JSXExpression): void =>
    textsOf(expression).forEach(({ text, start }) => take(text, start));
  new Visitor({
    JSXText: ({ value, start }) => take(value, start),
    JSXElement: ({ children }) =>
      children.forEach((child) => child.type === 'JSXExpressionContainer' && takeAll(child.expression)),
    JSXFragment: ({ children }) =>
      children.forEach((child) => child.type === 'JSXExpressionContainer' && takeAll(child.expression)),
    JSXAttribute: ({ name, value }) => {
      if (!told.includes(nameOf(name)) || !value) return;
      if (value.type === 'Literal') take(String(value.value), value.start);
      if (value.type === 'JSXExpressionContainer') takeAll(value.expression);
    },
    Property: ({ key, value }) => {
      const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
      if (told.includes(name)) takeAll(value as Expression);
    },
  }).visit(program);
  return found;
}

function nameOf(name: JSXAttribute['name']): string {
  return name.type === 'JSXIdentifier' ? name.name : name.name.name;
}

interface Text {
  readonly text: string;
  readonly start: number;
}

/** The texts that an expression may come to. What it only compares or hands on is none. */
function textsOf(expression: Expression | JSXExpression): readonly Text[] {
  switch (expression.type) {
    case 'Literal':
      return typeof expression.value === 'string' ? [{ text: expression.value, start: expression.start }] : [];
    case 'TemplateLiteral':
      return [
        ...expression.quasis.map(({ value, start }) => ({ text: value.cooked ?? value.raw, start })),
        ...expression.expressions.flatMap(textsOf),
      ];
    case 'ConditionalExpression':
      return [...textsOf(expression.consequent), ...textsOf(expression.alternate)];
    case 'LogicalExpression':
      return [...textsOf(expression.left), ...textsOf(expression.right)];
    case 'BinaryExpression':
      return expression.operator === '+'
        ? [expression.left, expression.right].flatMap((side) => textsOf(side as Expression))
        : [];
    case 'ParenthesizedExpression':
      return textsOf(expression.expression);
    default:
      return [];
  }
}
