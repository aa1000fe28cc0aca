/** A text as it is compared: without regard to case, spaces, the shape of quotes, and marks around it. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”„«»]+|[\s"'“”„«».!?…,;:]+$/g, '');
