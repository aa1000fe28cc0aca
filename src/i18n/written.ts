/** A message as its file in `messages/` holds it: a text, or variants by plural or by value. */
export type Message = string | readonly [Variants];

interface Variants {
  readonly declarations: readonly string[];
  readonly match: Readonly<Record<string, string>>;
}

/** A message with its values put in; of its variants the first that fits. The compiled messages say the same. */
export function written(message: Message, inputs: Readonly<Record<string, unknown>>, language: string): string {
  if (typeof message === 'string') return filled(message, inputs);
  const [{ declarations, match }] = message;
  const values: Record<string, unknown> = { ...inputs };
  for (const declaration of declarations) {
    const [, name, of] = /^local (\w+) = (\w+): plural$/.exec(declaration) ?? [];
    if (name && of) values[name] = new Intl.PluralRules(language).select(Number(inputs[of]));
  }
  const fits = (condition: string) =>
    condition.split(', ').every((one) => {
      const [name = '', wanted] = one.split('=');
      return wanted === '*' || String(values[name]) === wanted;
    });
  const found = Object.keys(match).find(fits);
  return found === undefined ? '' : filled(match[found]!, inputs);
}

const filled = (text: string, inputs: Readonly<Record<string, unknown>>): string =>
  text.replace(/\\([{}\\])|\{(\w+)\}/g, (_, escaped?: string, name?: string) => escaped ?? String(inputs[name!]));
