import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const folder = 'dist/client';
const text = /\.(js|css|svg|txt|json|html|webmanifest)$/;

/** Puts a `.br` and a `.gz` beside each built text file, so that the server never compresses the same bytes twice. */
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!text.test(name)) continue;
  const bytes = readFileSync(join(folder, name));
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
