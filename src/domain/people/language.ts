/** What is known of the language that somebody reads; each null where it is not. */
interface Known {
  /** The person's own setting. */
  readonly setting: string | null;
  /** What was chosen in this browser, from its cookie. */
  readonly chosen: string | null;
  /** The Accept-Language header. */
  readonly accepted: string | null;
}

/**
 * The language of `offered` to answer in: the person's setting, then what was chosen in this browser, then what the
 * browser asks for, then the first of `offered`.
 */
export function languageFor({ setting, chosen, accepted }: Known, offered: readonly [string, ...string[]]): string {
  const isOffered = (code: string | null): code is string => code !== null && offered.includes(code);
  return [setting, chosen].find(isOffered) ?? acceptedLanguages(accepted).find(isOffered) ?? offered[0];
}

/** The languages of an Accept-Language header, the most wanted first, without their countries: `lv-LV` is `lv`. */
function acceptedLanguages(header: string | null): string[] {
  // A header is read to this length: browsers send far less.
  const ranges = (header ?? '').slice(0, 500).split(',');
  return ranges
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
      const weight = parameters.find((part) => /^q=/i.test(part));
      return { code: tag.split('-')[0]!.toLowerCase(), weight: weight ? Number(weight.slice(2)) || 0 : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ code }) => code);
}
