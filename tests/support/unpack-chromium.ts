// Unpacks `@sparticuz/chromium` into TMPDIR. A process of its own: in the one that tests, whatever asked for a temporary
// folder meanwhile got one in here, which is moved away under it.
import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

const packed = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin');
for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
  await inflate(join(packed, name));
