import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '#project/root.ts';
import { compilerDigest } from '#server/compiler-digest.ts';

/** The commands that serve the site, and the way into its pages. */
const entries = ['commands/serve', 'commands/demo', 'server/pages'];

interface Hook {
  readonly environment: { readonly name: string };
}

/**
 * Puts our own server into the bundle that Astro makes of the pages: `dist/server/serve.mjs`, `demo.mjs` and `pages.mjs`.
 * So every module is held once, and a start reads some dozens of files instead of thousands. Packages go in as well, but
 * for those that are not JavaScript.
 */
export const bundledServer = () => ({
  name: 'bundled-server',
  apply: 'build' as const,
  config: () => ({
    ssr: { noExternal: true, external: ['libsql', '@node-rs/argon2'] },
    // Of React's two versions the one for production, whatever the environment of the process says.
    environments: { ssr: { define: { 'process.env.NODE_ENV': '"production"' } } },
  }),
  buildStart(this: Hook & { emitFile(file: object): string }) {
    if (this.environment.name !== 'ssr') return;
    // What Node keeps of modules that are built anew would never be asked for again.
    rmSync(join(root, 'dist/.compile-cache'), { recursive: true, force: true });
    for (const entry of entries) {
      this.emitFile({ type: 'chunk', id: join(root, 'src', `${entry}.ts`), fileName: `${basename(entry)}.mjs` });
    }
  },
  /** Half of the text that the process would keep is comments. */
  outputOptions(this: Hook, options: object) {
    return this.environment.name === 'ssr' ? { ...options, comments: false } : null;
  },
  /** The compiler that is bundled is that of the sources as they are now, whatever becomes of them. */
  load(id: string) {
    if (id !== join(root, 'src/server/compiler-digest.ts')) return;
    return `export const compilerDigest = () => '${compilerDigest()}';`;
  },
});
