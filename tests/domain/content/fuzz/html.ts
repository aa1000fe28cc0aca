/** Fields that are text and not HTML: pages escape them. */
const plain = new Set(
  (
    'title lead owner source year population measured clock customer who effort accepted foreseen ' +
    'is of flag slug id lesson kind language channel to serves meets misses sets flag text'
  ).split(' '),
);

/** What a page may hold, and which attributes. Written out here anew: the compiler's own list is what is tested. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'p strong em code pre blockquote br hr ul li table thead tbody tr th td'.split(' ').map((tag) => [tag, []]),
  ),
  ol: ['start'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  a: ['href', 'class', 'rel'],
};

const safe = /^(?:https?:\/\/\S+|mailto:\S+|tel:\S+|#[a-z0-9-]+|\/(?![/\\])\S*)$/i;

/** What a compiled document holds that no page may hold. */
export function htmlFaults(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return plain.has(field) && field !== 'text' ? [] : faultsIn(value);
  if (Array.isArray(value)) return value.flatMap((inner) => htmlFaults(inner, field));
  if (value === null || typeof value !== 'object') return [];
  if (Object.getPrototypeOf(value) !== Object.prototype) return [`${field} has another prototype`];
  return Object.entries(value).flatMap(([name, inner]) =>
    plain.has(name) && name !== 'text' ? [] : htmlFaults(inner, name),
  );
}

function faultsIn(html: string): string[] {
  const faults: string[] = [];
  const rest = html.replace(/<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<>]*")*)>/g, (_whole, _end, tag, attributes) => {
    if (!Object.hasOwn(allowed, tag)) faults.push(`<${tag}> in ${html.slice(0, 80)}`);
    for (const [, name, written] of attributes.matchAll(/\s+([a-z-]+)="([^"]*)"/g)) {
      if (!allowed[tag]?.includes(name)) faults.push(`${name} on <${tag}>`);
      if (name === 'href' && !safe.test(decoded(written))) faults.push(`a link to ${written}`);
    }
    return '';
  });
  if (rest.includes('<')) faults.push(`a < that opens no tag in ${rest.slice(0, 80)}`);
  return faults;
}

/** As a browser reads an attribute, and without what it leaves out of an address. */
const decoded = (written: string): string =>
  written
    .replace(/&#x([0-9a-f]+);?/gi, (_whole, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_whole, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
    .replace(/[\t\n\r]/g, '');
