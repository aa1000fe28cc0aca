import { fileURLToPath } from 'node:url';
import node from '@astrojs/node';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { bundledServer } from './src/commands/build/bundled-server.ts';

const pageWords = fileURLToPath(new URL('src/i18n/page-words.ts', import.meta.url));

export default defineConfig({
  output: 'server',
  publicDir: './src/public',
  // Its handler is not used: src/server/pages.ts asks Astro itself.
  adapter: node({ mode: 'middleware' }),
  integrations: [react()],
  session: false,
  compressHTML: true,
  // It colours by inline styles, which the policy refuses; our own renderer draws the content.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    // Our own server checks Origin on every unsafe method, whatever the content type.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
    },
  },
  vite: {
    plugins: [
      bundledServer(),
      {
        // Browsers get the messages of their page, in its language, instead of the catalogues of all of them.
        name: 'page-words',
        enforce: 'pre',
        resolveId(source) {
          const isWords = /(^#i18n|^\.)\/(messages\.ts|generated\/runtime\.js)$/.test(source);
          if (isWords && this.environment.name === 'client') return pageWords;
        },
      },
    ],
    // Takes memory at rest from 280 to 108 MB: one bundled copy instead of the whole package.
    ssr: { noExternal: ['drizzle-orm'] },
  },
});
