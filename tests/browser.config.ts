import { getViteConfig } from 'astro/config';

// The site is built before: these tests start it as a process of its own and walk it in Chromium.
export default getViteConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts', 'tests/faults/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    isolate: false,
  },
} as never);
