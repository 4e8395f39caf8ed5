/** Tables of examples ahead of properties, which take longer and mostly fail where a table has failed already. */
class TablesFirst {
  shard = (files) => files;
  sort = (files) => [...files].sort((a, b) => rank(a) - rank(b));
}

const rank = ({ moduleId }) => Number(/(?:explain|orders|properties|text)\.test\.ts$/.test(moduleId));

// Mutants are held against the tests of their own rooms; properties run over fewer cases than in `npm test`.
export default {
  test: {
    include: ['test/{calendar,cost,plan}/**/*.test.ts'],
    exclude: ['test/cost/large.test.ts'],
    env: { RUNS: '40' },
    sequence: { sequencer: TablesFirst },
    testTimeout: 30_000,
  },
};
