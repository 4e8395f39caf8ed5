import { defineConfig } from 'vitest/config';

// Forks, since a worker thread has no TZ of its own; external checks need other programs and run by themselves.
export default defineConfig({
  test: {
    pool: 'forks',
    include: ['test/**/*.test.ts'],
    exclude: ['test/external/**'],
    testTimeout: 30_000,
  },
});
