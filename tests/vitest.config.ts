import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/faults/**', 'tests/bench/**'],
    // Some play the whole of the real content, and two cores may be busy.
    testTimeout: 60_000,
  },
} as never);
