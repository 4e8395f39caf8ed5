// Mutants are held against the tests of their own rooms; properties run over fewer cases than in `npm test`.
export default {
  test: {
    include: ['test/{calendar,cost,plan}/**/*.test.ts'],
    env: { RUNS: '60' },
    testTimeout: 30_000,
  },
};
