/** A text as it is compared: without regard to case, spaces, the shape of quotes, and marks around it. */
export function normalised(text: string): string {
  const plain = text
    // Before the form: that takes ´ for a space with a mark on it.
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s"']+/, '');
  // A pattern would try a run of marks from each of them, wherever it stands.
  let end = plain.length;
  while (/[\s"'.!?…,;:]/.test(plain.charAt(end - 1))) end--;
  return plain.slice(0, end);
}
