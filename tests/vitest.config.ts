import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/faults/**', 'tests/bench/**'],
    setupFiles: ['tests/support/seed.ts'],
    // Some play the whole of the real content, and two cores may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Loading the modules anew for each file took a third of the time; no module of ours keeps what a test did.
    isolate: false,
  },
} as never);
