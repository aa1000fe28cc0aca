import fc from 'fast-check';

// The same cases each time: what fails, fails for everybody. FAST_CHECK_SEED tries others, `npm run fuzz` a million.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_122) });
