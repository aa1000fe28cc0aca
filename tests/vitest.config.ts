import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**', 'tests/faults/**', 'tests/bench/**'] },
} as never);
