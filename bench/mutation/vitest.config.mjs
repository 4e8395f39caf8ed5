/** Tables of examples ahead of properties, which take longer and mostly fail where a table has failed already. */
class TablesFirst {
  shard = (files) => files;
  sort = (files) => [...files].sort((a, b) => rank(a) - rank(b));
}

const rank = ({ moduleId }) => Number(/(?:explain|orders|properties|series)\.test\.ts$/.test(moduleId));

// Mutants are held against the tests of their own rooms; properties run over fewer cases than in `npm test`.
export default {
  test: {
    include: ['test/{calendar,cost,plan}/**/*.test.ts'],
    // Slow, and not about what is mutated: the engine of series, pages, a thousand people.
    exclude: ['test/calendar/{oracles,rfc5545,rule,series}.test.ts', 'test/cost/{large,text}.test.ts'],
    env: { RUNS: '40' },
    sequence: { sequencer: TablesFirst },
    testTimeout: 30_000,
  },
};
