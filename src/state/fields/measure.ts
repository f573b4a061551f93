import { oneOf, type Field } from '../field.ts';
import type { MeasureChoice } from '../model.ts';
import { attackOf } from '../world.ts';

const words = oneOf<MeasureChoice>(['pgd', 'fgsm', 'chosen', 'none']);

/**
 * Accuracy under an attack is the share of pictures that keep their class. An attack that aims towards a class answers
 * another question, so accuracy is not measured under it.
 */
export const measureField: Field<MeasureChoice> = {
  ...words,
  nearest(value, context) {
    const isImpossible = value === 'chosen' && attackOf(context.draft, context.world).aim === 'towards';
    return isImpossible ? undefined : words.nearest(value, context);
  },
  tellsLoss: true,
};
