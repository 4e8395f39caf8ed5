/** Of the first commit. */
const SEED = 20_261_124;

/** So many cases of a property, the same ones every time; `RUNS` asks for more or fewer. */
export const runs = (usual: number) => ({ numRuns: Number(process.env['RUNS'] ?? usual), seed: SEED });
