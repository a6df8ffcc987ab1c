import fc from "fast-check";

// The same cases at every run, so that what passed here passes elsewhere. `SEED=7 npx jest …` looks for others; what
// it finds becomes an example of its own.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_121) });

export { fc };
